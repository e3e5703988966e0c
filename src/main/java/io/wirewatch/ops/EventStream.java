package io.wirewatch.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.wirewatch.ops.AdminServer.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Server-sent events on one connection (the EventSource protocol of the HTML standard), with a
 * heartbeat, so that proxies keep an idle one open and a reader that is gone is noticed.
 */
public final class EventStream {
  /** How often an idle connection is written to: more often than proxies close one. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private EventStream() {}

  /**
   * Keeps the connection, which becomes a stream, however many others come: to be asked before it
   * waits for something. Who asks counts its readers first.
   */
  public static void hold(HttpExchange exchange) {
    Callers.stay(exchange);
  }

  /**
   * Writes until the reader leaves, is sent away, or the process ends. Takes the reader over.
   *
   * @param first what the reader missed
   * @param heartbeat how often an idle connection is written to
   * @param idle what is written then; asked before it is made sure that nothing waits for the
   *     reader, so that it may say how far the reader is. It may give null
   * @param stopping whether the process ends
   */
  public static <E extends LiveEvents.Event> void write(
      HttpExchange exchange,
      LiveEvents<E>.Reader reader,
      List<? extends LiveEvents.Event> first,
      Duration heartbeat,
      Supplier<? extends LiveEvents.Event> idle,
      BooleanSupplier stopping)
      throws IOException {
    hold(exchange);
    try (reader) {
      reader.writtenBy(Thread.currentThread());
      Answer.headers(exchange, "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write("retry: 2000\n\n".getBytes(UTF_8));
      for (LiveEvents.Event event : first) {
        out.write(text(event));
      }
      out.flush();
      long seconds = 0;
      while (!stopping.getAsBoolean()) {
        boolean beat = seconds >= heartbeat.toSeconds();
        LiveEvents.Event still = beat ? idle.get() : null;
        if (reader.isEvicted()) {
          break; // what waited for it is gone, and "still" would hide that
        }
        LiveEvents.Event event = reader.queue().poll(beat ? 0 : 1, TimeUnit.SECONDS);
        seconds = event != null || beat ? 0 : seconds + 1;
        if (event != null || beat) {
          event = event == null ? still : event;
          out.write(event == null ? ": still here\n\n".getBytes(UTF_8) : text(event));
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      // Sent away, or the server ends: either way the connection does.
    }
  }

  private static byte[] text(LiveEvents.Event event) {
    StringBuilder text = new StringBuilder();
    if (event.id() != null) {
      text.append("id: ").append(event.id()).append('\n');
    }
    text.append("event: ").append(event.name()).append('\n');
    text.append("data: ").append(event.data()).append("\n\n");
    return text.toString().getBytes(UTF_8);
  }
}
