package io.wirewatch.kafka;

/**
 * Something about the cluster, or our place in it, that a person has to mend; the message says what
 * and how.
 */
public final class ClusterProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose turn it is. */
  public enum Kind {
    /** Our own settings or machine: a port, a directory, a name. */
    CONFIGURATION,
    /** The stream stopped by itself. */
    STREAM,
    /** The cluster: not reachable, a topic or a right is missing. */
    CLUSTER
  }

  private final Kind kind;

  public ClusterProblem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public ClusterProblem(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
