package io.wirewatch.config;

/**
 * A setting that is not known or cannot be used; the message names it, where it stands, and a
 * remedy.
 */
public final class SettingsProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsProblem(String message) {
    super(message);
  }

  public SettingsProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
