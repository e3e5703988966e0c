package io.wirewatch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.wirewatch.app.Wirewatch.MissingTopics;
import io.wirewatch.kafka.DeadLetters;
import io.wirewatch.kafka.SharedBroker;
import io.wirewatch.kafka.Topics;
import io.wirewatch.subject.SubjectFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Subjects that somebody wrote in a way that cannot be read: known to whoever looks. */
@ExtendWith(SharedBroker.class)
class UnreadableRowsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger letters = (Logger) LoggerFactory.getLogger(DeadLetters.class);

  @BeforeEach
  void listen() {
    log.start();
    letters.addAppender(log);
  }

  @AfterEach
  void stop() {
    letters.detachAppender(log);
  }

  @Test
  void shouldRingAnAlarmAndNameTheSubjectUntilItIsReadableAgain(SharedBroker.Access broker)
      throws Exception {
    Topics topics = broker.topics(2);
    broker.create(topics);
    broker.sendText(topics.subjects(), "gas", "<no JSON>");
    try (Wirewatch wirewatch =
        Wirewatch.start(
            Quick.settings(broker, directory).load(), Set.of(Role.ALERT), MissingTopics.REFUSE)) {
      // Written before the start, and so read while the table is restored.
      await().atMost(PATIENCE).untilAsserted(() -> assertUnreadable(wirewatch, 1));
      await().atMost(PATIENCE).until(() -> get(wirewatch, "readyz").statusCode() == 200);
      String place = topics.subjects().name() + "-0@0";
      assertThat(get(wirewatch, "readyz").body()).contains("\"warnings\":[\"gas: ", place);
      assertThat(get(wirewatch, "api/subjects").body()).contains("\"gas\":\"has a record", place);
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .anySatisfy(line -> assertThat(line).contains("gas: ", place));

      broker.sendText(topics.subjects(), "oil", "{}");
      await().atMost(PATIENCE).untilAsserted(() -> assertUnreadable(wirewatch, 2));
      new SubjectRegister(broker.client(), topics, -1)
          .apply(SubjectFile.read("t.yaml", "id: gas\nquery: title:gas").subjects(), Instant.now());
      broker.sendText(topics.subjects(), "oil", null);
      await().atMost(PATIENCE).untilAsserted(() -> assertUnreadable(wirewatch, 0));
    }
  }

  private static void assertUnreadable(Wirewatch wirewatch, int count) throws Exception {
    assertThat(get(wirewatch, "metrics").body())
        .contains("wirewatch_unreadable_rows{topic=\"subjects\"} " + count + ".0");
  }

  private static HttpResponse<String> get(Wirewatch wirewatch, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(wirewatch.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
