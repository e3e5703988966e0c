package io.wirewatch.ops;

/** The admin address cannot be had: a matter of configuration, exit code 2. */
public final class AdminAddressTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AdminAddressTaken(AdminSettings settings, Exception cause) {
    super(
        "admin address %s:%d cannot be had (%s): is another Wirewatch running? Choose another with -X admin.port=PORT (0 takes a free one)"
            .formatted(settings.host(), settings.port(), cause.getMessage()),
        cause);
  }
}
