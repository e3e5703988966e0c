package io.wirewatch.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A page that stays open in a real browser, asked through the DevTools protocol
 * (chromedevtools.github.io/devtools-protocol).
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** For a browser to end by itself. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private int asked;

  /** Where a Chromium is; nothing where the PATH has none. */
  static Optional<Path> chromium() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            directory ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The command line of a browser without a window that asks nobody but the page. */
  static List<String> command(Path profile) {
    return new ArrayList<>(
        List.of(
            chromium().orElseThrow().toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-extensions",
            "--disable-background-networking",
            "--user-data-dir=" + profile));
  }

  Browser(Path profile, String page) throws IOException, InterruptedException {
    List<String> command = command(profile);
    command.add("--remote-debugging-port=0");
    command.add("about:blank");
    process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path told = profile.resolve("DevToolsActivePort");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> Files.exists(told) && Files.readAllLines(told).size() > 1);
    String port = Files.readAllLines(told).get(0);
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest open =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/json/new?" + page.replace("#", "%23")))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    JsonNode tab = JSON.readTree(http.send(open, BodyHandlers.ofString()).body());
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(tab.get("webSocketDebuggerUrl").asText()), new Listener())
            .join();
  }

  /** The value of an expression in the page, as text. */
  String ask(String expression) {
    int id = ++asked;
    String question =
        JSON.valueToTree(
                Map.of(
                    "id",
                    id,
                    "method",
                    "Runtime.evaluate",
                    "params",
                    Map.of("expression", "String(" + expression + ")", "returnByValue", true)))
            .toString();
    socket.sendText(question, true).join();
    try {
      while (true) {
        String message = messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("the browser does not answer: " + expression);
        }
        JsonNode answer = JSON.readTree(message);
        if (answer.path("id").asInt() == id) {
          return answer.at("/result/result/value").asText();
        }
      }
    } catch (IOException e) {
      throw new AssertionError("the browser's answer cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits until an expression is true. */
  void await(String expression) {
    Awaitility.await(expression).atMost(PATIENCE).until(() -> ask(expression).equals("true"));
  }

  @Override
  public void close() {
    socket.abort();
    end(process);
  }

  /** Ends a browser with all its processes, of which none writes to its profile any more then. */
  static void end(Process browser) {
    List<ProcessHandle> all = new ArrayList<>(browser.descendants().toList());
    all.add(browser.toHandle());
    browser.destroy();
    long end = System.nanoTime() + GRACE.toNanos();
    for (ProcessHandle each : all) {
      try {
        each.onExit().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        each.destroyForcibly();
        each.onExit().join();
      } catch (ExecutionException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        all.forEach(ProcessHandle::destroyForcibly);
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        messages.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
