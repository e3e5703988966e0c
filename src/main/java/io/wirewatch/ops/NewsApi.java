package io.wirewatch.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.wirewatch.model.Severity;
import io.wirewatch.ops.AdminServer.Answer;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The JSON behind the page. Reads only; other programs had better read the topics. */
final class NewsApi {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MOST = 1_000;

  private final RecentNews news;
  private final Metrics metrics;
  private final LiveEvents<PageEvent> events;

  NewsApi(RecentNews news, Metrics metrics, LiveEvents<PageEvent> events) {
    this.news = news;
    this.metrics = metrics;
    this.events = events;
  }

  Answer answer(String path, String rawQuery) {
    Map<String, String> query = query(rawQuery);
    int limit;
    Severity severity;
    try {
      limit = limit(query.get("limit"));
      severity = severity(query.get("severity"));
    } catch (IllegalArgumentException e) {
      return Answer.json(400, Map.of("error", e.getMessage()));
    }
    String story = "/api/stories/";
    if (path.startsWith(story)) {
      RecentNews.StoryPage page = news.story(path.substring(story.length()));
      return page == null
          ? Answer.json(404, Map.of("error", "no such story among the newest"))
          : Answer.json(200, page);
    }
    return switch (path) {
      case "/api/alerts" ->
          Answer.json(
              200,
              Map.of(
                  "alerts",
                  news.alerts(query.get("subject"), severity, query.get("region"), limit)));
      case "/api/stories" -> Answer.json(200, Map.of("stories", news.stories(limit)));
      case "/api/feeds" -> Answer.json(200, Map.of("feeds", news.feeds()));
      case "/api/subjects" ->
          Answer.json(
              200, Map.of("subjects", news.subjects(), "problems", metrics.problemsOfSubjects()));
      case "/api/suppressed" -> Answer.json(200, Map.of("suppressed", news.heldBack(limit)));
      case "/api/totals" ->
          Answer.json(
              200,
              Map.of(
                  "items",
                  metrics.items().published(),
                  "accountedFor",
                  metrics.items().accounted()));
      default ->
          Answer.json(
              404,
              Map.of(
                  "error",
                  "try /api/alerts, /api/stories, /api/stories/ID, /api/feeds, /api/subjects,"
                      + " /api/suppressed, /api/totals or /api/stream"));
    };
  }

  /** Server-sent events until the reader leaves or the process ends. */
  void stream(HttpExchange exchange, BooleanSupplier stopping) throws IOException {
    LiveEvents<PageEvent>.Reader reader = events.open();
    if (reader == null) {
      new Answer(503, "text/plain", "too many open pages\n").send(exchange);
      return;
    }
    EventStream.write(exchange, reader, List.of(), EventStream.HEARTBEAT, () -> null, stopping);
  }

  private static int limit(String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    try {
      return Math.max(1, Math.min(MOST, Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("limit: '" + text + "' is not a number", e);
    }
  }

  private static Severity severity(String text) {
    try {
      return text == null ? null : Severity.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "severity: '" + text + "' is none of low, medium, high, critical", e);
    }
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String part : raw.split("&", 20)) {
        int equals = part.indexOf('=');
        if (equals > 0 && equals < part.length() - 1) {
          try {
            query.put(
                part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
          } catch (IllegalArgumentException e) {
            query.remove(part.substring(0, equals)); // a broken escape: as if it were not there
          }
        }
      }
    }
    return query;
  }
}
