package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Why something died, as the headers of its dead letter: the same ones wherever it died. The names
 * are those of {@link DeadLetters}.
 *
 * <pre>{@code
 * DeadLetterHeaders.after(record.headers())
 *     .died("process", "enrich", "failed")
 *     .from("wirewatch.items", 3, 1702)
 *     .because(problem)
 *     .headers();
 * }</pre>
 */
public final class DeadLetterHeaders {
  private static final int MAX_STACKTRACE = 4_000;
  private static final int MAX_MESSAGE = 1_000;

  private final Headers headers = new RecordHeaders();
  private int attempt = 1;

  private DeadLetterHeaders() {}

  /** Of what had no headers of its own. */
  public static DeadLetterHeaders ofNothing() {
    return new DeadLetterHeaders();
  }

  /**
   * Keeps the headers that a record had before, but for those of an earlier death; of these only
   * the number of attempts goes on.
   *
   * @param before null for none
   */
  public static DeadLetterHeaders after(Headers before) {
    DeadLetterHeaders letter = new DeadLetterHeaders();
    if (before != null) {
      for (Header header : before) {
        if (header.key().equals(DeadLetters.ATTEMPT)) {
          letter.attempt = 1 + attemptOf(header);
        } else if (!DeadLetters.isOurs(header.key())) {
          letter.headers.add(header);
        }
      }
    }
    return letter;
  }

  /**
   * Who gave up.
   *
   * @param stage poll, process, alert or deliver
   * @param node of the topology, or the target
   * @param kind see {@link DeadLetters#KIND}
   */
  public DeadLetterHeaders died(String stage, String node, String kind) {
    return with(DeadLetters.STAGE, stage)
        .with(DeadLetters.NODE, node)
        .with(DeadLetters.KIND, kind)
        .with(DeadLetters.ATTEMPT, String.valueOf(attempt));
  }

  /**
   * Which record it was, and where a replay sends it. What came from no topic, such as a document,
   * goes without: a replay would write it where it never was.
   */
  public DeadLetterHeaders from(String topic, int partition, long offset) {
    return with(DeadLetters.TOPIC, topic)
        .with(DeadLetters.PARTITION, String.valueOf(partition))
        .with(DeadLetters.OFFSET, String.valueOf(offset));
  }

  /** The reason, for people. */
  public DeadLetterHeaders because(String reason) {
    return with(DeadLetters.MESSAGE, bounded(reason, MAX_MESSAGE));
  }

  /** The root of a failure by name, and the whole of it as a stack trace. */
  public DeadLetterHeaders because(Throwable problem) {
    Throwable root = rootOf(problem);
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    return with(DeadLetters.EXCEPTION, root.getClass().getName())
        .because(String.valueOf(root.getMessage()))
        .with(DeadLetters.STACKTRACE, bounded(trace.toString(), MAX_STACKTRACE));
  }

  /** When the original was, in milliseconds. */
  public DeadLetterHeaders recordTime(long millis) {
    return with(DeadLetters.RECORD_TIME, String.valueOf(millis));
  }

  /** That the value is cut, and its size before, in bytes. */
  public DeadLetterHeaders truncated(int size) {
    return with(DeadLetters.TRUNCATED, String.valueOf(size));
  }

  /** In place of what stands there under that name; null adds none. */
  public DeadLetterHeaders with(String key, String value) {
    headers.remove(key);
    if (value != null) {
      headers.add(key, value.getBytes(UTF_8));
    }
    return this;
  }

  public Headers headers() {
    return headers;
  }

  /** The first cause. */
  static Throwable rootOf(Throwable problem) {
    Throwable root = problem;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }

  static String bounded(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + " …";
  }

  private static int attemptOf(Header header) {
    try {
      return Integer.parseInt(new String(header.value(), UTF_8));
    } catch (RuntimeException e) {
      return 0;
    }
  }
}
