package io.wirewatch.subject;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectSample;
import io.wirewatch.model.Tags;
import java.util.ArrayList;
import java.util.List;

/** Texts and subjects for the tests of this room, with tags put on by hand. */
final class Texts {
  private final String title;
  private final String summary;
  private String content = "";
  private String language = "en";
  private String outlet = "The Test";
  private final List<Region> regions = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<io.wirewatch.model.MediaTopic> topics = new ArrayList<>();

  private Texts(String title, String summary) {
    this.title = title;
    this.summary = summary;
  }

  static Texts text(String title, String summary) {
    return new Texts(title, summary);
  }

  Texts content(String value) {
    content = value;
    return this;
  }

  Texts language(String value) {
    language = value;
    return this;
  }

  Texts outlet(String value) {
    outlet = value;
    return this;
  }

  Texts about(String code, String passage) {
    regions.add(new Region(code, Region.Role.ABOUT, 1, List.of(mention(passage))));
    return this;
  }

  Texts mentions(String code, String passage) {
    regions.add(new Region(code, Region.Role.MENTIONED, 0.4, List.of(mention(passage))));
    return this;
  }

  Texts actor(String id, String name) {
    actors.add(new Actor(id, name, Actor.Kind.PERSON, null, null, List.of(mention(name))));
    return this;
  }

  Texts topic(String code, String label) {
    return topic(code, label, 1);
  }

  Texts topic(String code, String label, double score) {
    topics.add(new io.wirewatch.model.MediaTopic(code, label, score, List.of()));
    return this;
  }

  Texts relation(String pair, Relation.Quad quad, String passage) {
    relations.add(
        new Relation(
            pair,
            pair.substring(0, 2),
            pair.substring(3),
            quad,
            quad == null ? null : "CONSULT",
            Relation.Context.ACTUAL,
            1,
            List.of(mention(passage))));
    return this;
  }

  /** Two that a third deals with. */
  Texts beside(String pair, Relation.Quad quad, String passage) {
    relations.add(
        new Relation(
            pair,
            null,
            null,
            quad,
            "DEMAND",
            Relation.Context.ACTUAL,
            0.4,
            List.of(mention(passage))));
    return this;
  }

  private Mention mention(String passage) {
    if (title.contains(passage)) {
      int at = title.indexOf(passage);
      return new Mention(passage, "title", at, at + passage.length());
    }
    if (summary.contains(passage)) {
      int at = summary.indexOf(passage);
      return new Mention(passage, "summary", at, at + passage.length());
    }
    int at = content.indexOf(passage);
    return new Mention(passage, "content", at, at + passage.length());
  }

  WatchedText watched() {
    return new WatchedText(
        new NewsText(title, summary, content, language, null, null),
        new Tags(language, regions, actors, relations, topics),
        outlet,
        "GB",
        "test-feed");
  }

  static Subject subject(String id, String query) {
    return subject(id, query, List.of());
  }

  static Subject subject(String id, String query, List<String> languages) {
    return SubjectSample.of(id, query).severity(Severity.MEDIUM).languages(languages).subject();
  }
}
