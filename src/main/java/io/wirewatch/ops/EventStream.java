package io.wirewatch.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.wirewatch.ops.AdminServer.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Server-sent events on one connection (the EventSource protocol of the HTML standard), with a
 * heartbeat, so that proxies keep an idle one open and a reader that is gone is noticed.
 */
public final class EventStream {
  private static final int HEARTBEAT_SECONDS = 15;

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
   * @param stopping whether the process ends
   */
  public static <E extends LiveEvents.Event> void write(
      HttpExchange exchange,
      LiveEvents<E>.Reader reader,
      List<? extends LiveEvents.Event> first,
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
      long idle = 0;
      while (!stopping.getAsBoolean() && !reader.isEvicted()) {
        LiveEvents.Event event = reader.queue().poll(1, TimeUnit.SECONDS);
        if (event != null) {
          out.write(text(event));
          out.flush();
          idle = 0;
        } else if (++idle % HEARTBEAT_SECONDS == 0) {
          out.write(": still here\n\n".getBytes(UTF_8));
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
