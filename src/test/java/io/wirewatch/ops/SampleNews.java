package io.wirewatch.ops;

import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.FeedStatusSample;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Story;
import io.wirewatch.model.StorySample;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectSample;
import io.wirewatch.model.Suppressed;
import java.time.Instant;

/** A small day of news, written for the tests of this room. */
final class SampleNews {
  static final Instant T0 = Instant.parse("2026-11-23T10:00:00Z");
  static final String HOSTILE =
      "<img src=x onerror=document.title='owned'><script>alert(1)</script>";

  private SampleNews() {}

  static Alert alert(String id, String subject, Severity severity, Alert.Kind kind, Instant at) {
    return sample(id, subject, severity, kind, at).alert();
  }

  static AlertSample sample(
      String id, String subject, Severity severity, Alert.Kind kind, Instant at) {
    return AlertSample.of(subject, at)
        .id(id)
        .subjectTitle("Russia–China ties")
        .severity(severity)
        .kind(kind)
        .reason("2 independent sources report it")
        .headline("Lavrov and Wang Yi meet in Vladivostok")
        .link("https://example.org/a")
        .article("a1")
        .outlets("Pacific Wire", "Nordland Kurier")
        .regions("RU", "CN")
        .evidence(new Mention("Lavrov and Wang Yi", "title", 0, 18));
  }

  static Alert hostile(Instant at) {
    return AlertSample.of("russia-china-ties", at)
        .id("hostile")
        .subjectTitle(HOSTILE)
        .severity(Severity.LOW)
        .kind(Alert.Kind.UPDATED)
        .revision(1)
        .reason(HOSTILE)
        .headline(HOSTILE)
        .link("javascript:document.title='owned'")
        .article("a2")
        .language("\"onload=\"x")
        .outlets(HOSTILE)
        .regions("XX\"><b>")
        .evidence(new Mention(HOSTILE, "title", 0, 3))
        .suppressed(3)
        .alert();
  }

  static Article article(String id, String outlet, String title, Instant at) {
    FeedItem item =
        ItemSample.of(id, at)
            .feed("feed-" + id)
            .outlet(outlet)
            .country("DE")
            .language("en")
            .guid(id)
            .link("https://example.org/" + id)
            .title(title)
            .published(at)
            .item();
    return ArticleSample.of(item).article();
  }

  static Duplicate copy(String id, String of, String outlet, Instant at) {
    return new Duplicate(
        id,
        of,
        Duplicate.Kind.NEAR,
        0.93,
        outlet,
        "feed-" + id,
        "https://example.org/" + id,
        "Pacific Wire",
        "story-1",
        at);
  }

  static Story story(String id, Instant last) {
    return StorySample.of(id, T0)
        .last(last)
        .headline("Lavrov and Wang Yi meet in Vladivostok")
        .counts(2, 2)
        .outlets("Pacific Wire", "Nordland Kurier")
        .regions("RU", "CN")
        .story();
  }

  static FeedStatus status(String id, FeedStatus.State state, String reason) {
    return FeedStatusSample.of(id, T0)
        .outlet("Outlet " + id)
        .state(state, reason)
        .next(T0.plusSeconds(300), 300)
        .failures(state == FeedStatus.State.OK ? 0 : 4)
        .status();
  }

  static Subject subject(String id, String title, Severity severity) {
    return SubjectSample.of(id, "relation:CN-RU")
        .title(title)
        .desk("geopolitics.yaml")
        .severity(severity)
        .subject();
  }

  static Suppressed held(String article, Instant at) {
    return new Suppressed(
        "russia-china-ties",
        "story-1",
        article,
        "Ministers meet",
        Suppressed.Reason.ALREADY_TOLD,
        "the story was told at 10:00",
        at);
  }

  /** Fills the memory behind the page. */
  static void into(RecentNews news) {
    news.subject(
        "russia-china-ties", subject("russia-china-ties", "Russia–China ties", Severity.HIGH));
    news.subject("us-china-trade", subject("us-china-trade", "US–China trade", Severity.MEDIUM));
    news.story("story-1", story("story-1", T0.plusSeconds(900)));
    news.accept(article("a1", "Pacific Wire", "Lavrov and Wang Yi meet in Vladivostok", T0));
    news.accept(copy("c1", "a1", "Harbour Post", T0.plusSeconds(60)));
    news.accept(copy("c2", "a1", "Daily Ledger", T0.plusSeconds(90)));
    news.accept(
        article(
            "a2",
            "Nordland Kurier",
            "China und Russland vereinbaren Abkommen",
            T0.plusSeconds(400)));
    news.accept(
        alert("al1", "russia-china-ties", Severity.HIGH, Alert.Kind.NEW, T0.plusSeconds(1)));
    news.accept(
        alert(
            "al2",
            "russia-china-ties",
            Severity.HIGH,
            Alert.Kind.CORROBORATED,
            T0.plusSeconds(401)));
    news.accept(
        alert(
            "al3", "us-china-trade", Severity.CRITICAL, Alert.Kind.CORRECTED, T0.plusSeconds(700)));
    news.accept(hostile(T0.plusSeconds(800)));
    for (int i = 0; i < 12; i++) {
      news.accept(held("h" + i, T0.plusSeconds(60L * i)));
    }
    news.feed("pacific-wire", status("pacific-wire", FeedStatus.State.OK, "answers in time"));
    news.feed(
        "cinder-bay", status("cinder-bay", FeedStatus.State.FAILING, "not a feed: text/html"));
    news.feed("slow-river", status("slow-river", FeedStatus.State.SLOW, "429, Retry-After 600 s"));
  }
}
