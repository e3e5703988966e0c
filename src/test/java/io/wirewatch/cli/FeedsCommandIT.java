package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.wirewatch.kafka.Cluster;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.TopicProvisioner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@ExtendWith(SharedBroker.class)
class FeedsCommandIT {
  @TempDir Path directory;

  private final SharedBroker.Access broker;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  FeedsCommandIT(SharedBroker.Access broker) {
    this.broker = broker;
  }

  @BeforeEach
  void start() throws Exception {
    try (Admin admin = Cluster.connect(broker.client())) {
      new TopicProvisioner(admin, 1).create(broker.topics(6).all());
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.equals("/nowhere") || path.equals("/ended")) {
            exchange.sendResponseHeaders(path.equals("/ended") ? 410 : 404, -1);
            exchange.close();
            return;
          }
          boolean cut = path.equals("/cut.xml");
          boolean feed = cut || path.equals("/news.xml");
          byte[] body =
              (feed
                      ? "<rss version='2.0'><channel><title>Example News</title>"
                          + "<language>en-gb</language><item><title>One</title>"
                          + "<link>https://news.example/1</link>"
                          + (cut
                              ? "<pubDate>Tue, 05 May 2099 07:00:00 GMT</pubDate><desc"
                              : "</item></channel></rss>")
                      : "<html><head><link rel='alternate' type='application/rss+xml'"
                          + " href='/news.xml'></head></html>")
                  .getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(words));
    all.add(2, "-b");
    all.add(3, broker.bootstrapServers());
    all.addAll(4, List.of("-X", "topics.prefix=" + broker.prefix() + "."));
    all.addAll(4, List.of("-X", "fetch.allow-private-addresses=true", "-X", "fetch.ports="));
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(all.toArray(String[]::new));
  }

  private String site() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Test
  void shouldImportListAddExportAndRemove() throws Exception {
    Path list = directory.resolve("list.yaml");
    Files.writeString(
        list,
        "feeds:\n  - {id: daily, url: 'https://daily.example/rss', country: FR}\n  - {id: x}\n");
    assertThat(run("feeds", "import", list.toString())).isEqualTo(Problems.UNREADABLE);
    assertThat(out.toString()).contains("1 feeds written (1 new)");
    assertThat(err.toString()).contains("has no url");
    assertThat(run("feeds", "import", list.toString())).isEqualTo(Problems.UNREADABLE);
    assertThat(out.toString()).contains("0 feeds written");

    assertThat(run("feeds", "add", site())).isZero();
    assertThat(out.toString()).contains("example-news " + site() + "news.xml");

    assertThat(run("feeds", "list")).isZero();
    assertThat(out.toString()).contains("daily", "https://daily.example/rss", "example-news");
    assertThat(run("feeds", "export")).isZero();
    assertThat(out.toString()).contains("- id: daily", "language: en");

    assertThat(run("feeds", "ask", "daily", "nobody")).isEqualTo(Problems.UNREADABLE);
    assertThat(out.toString()).contains("asked daily");
    assertThat(err.toString()).contains("nobody: there is no such feed");
    assertThat(run("feeds", "export")).isZero();
    assertThat(out.toString()).as("and is as it was").contains("- id: daily");
    assertThat(run("feeds", "remove", "daily", "nobody")).isEqualTo(Problems.UNREADABLE);
    assertThat(run("feeds", "list")).isZero();
    assertThat(out.toString()).doesNotContain("daily.example");
    assertThat(run("feeds", "status")).isZero();
  }

  @Test
  void shouldSayWhatAPollSees() {
    assertThat(run("feeds", "check", site())).isZero();
    assertThat(out.toString())
        .contains("Example News", "rss_2.0", "items     1", "next poll at")
        .contains("asked     " + site() + ": a web page instead of a feed");
    assertThat(run("feeds", "check", site() + "news.xml")).isZero();
    assertThat(out.toString()).doesNotContain("asked ").doesNotContain("cut off");
    assertThat(run("feeds", "check", "ftp://x")).isEqualTo(Problems.UNREADABLE);
  }

  @Test
  void shouldSayWhatIsWrongWhatToDoAndWhenItIsAskedAgain() {
    assertThat(run("feeds", "check", site() + "cut.xml")).isZero();
    assertThat(out.toString()).contains("the document is cut off", "One  (date: future)");
    assertThat(run("feeds", "check", site() + "nowhere")).isEqualTo(Problems.UNREADABLE);
    assertThat(out.toString())
        .contains(site() + "nowhere: HTTP 404", "`feeds add`", "state     failing", "next poll at");
    assertThat(run("feeds", "check", site() + "ended")).isEqualTo(Problems.UNREADABLE);
    assertThat(out.toString()).contains("410 Gone", "state     gone", "not polled any more");
  }
}
