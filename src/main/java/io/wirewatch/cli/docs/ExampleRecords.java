package io.wirewatch.cli.docs;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.Feed;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.Heartbeat;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.ItemSighting;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Story;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Suppressed;
import io.wirewatch.model.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One made-up event as it stands on each topic. */
final class ExampleRecords {
  private static final Instant PUBLISHED = Instant.parse("2026-11-23T09:58:00Z");
  private static final Instant FETCHED = Instant.parse("2026-11-23T10:03:12.418Z");
  private static final String TITLE = "Lavrov and Wang Yi agree on border trade";
  private static final String SUMMARY =
      "Russia and China will open two more crossings on the Amur, the ministers said in Harbin.";
  private static final String LINK = "https://news.example/world/border-trade";
  private static final String ITEM_ID = "uL5eQ0tmWn1CkZ8sYxT3v4A";
  private static final String STORY_ID = ITEM_ID;
  private static final Mention LAVROV = new Mention("Lavrov", "title", 0, 6);
  private static final Mention WANG = new Mention("Wang Yi", "title", 11, 18);

  private ExampleRecords() {}

  /** By short topic name; {@code subject.ID} under {@code subject}. */
  static Map<String, Record> all() {
    Map<String, Record> examples = new LinkedHashMap<>();
    examples.put(
        "feeds",
        new Feed(
            "example-world",
            "https://news.example/world.xml",
            "Example: World",
            "Example News",
            "GB",
            "en",
            List.of("world")));
    examples.put(
        "feed-status",
        new FeedStatus(
            "example-world",
            "https://news.example/world.xml",
            "Example News",
            FeedStatus.State.OK,
            "2 new items",
            FETCHED,
            FETCHED,
            FETCHED,
            FETCHED.plusSeconds(740),
            740,
            200,
            0,
            25,
            0));
    examples.put(
        "subscriptions",
        new Subscription(
            "example-world",
            "news.example",
            "https://hub.example/",
            "https://news.example/world.xml",
            true,
            Subscription.Stage.ACTIVE,
            "the hub pushes until the lease ends",
            FETCHED.plusSeconds(483_840),
            FETCHED.plusSeconds(604_800),
            0,
            FETCHED.plusSeconds(7_200),
            true));
    examples.put(
        "hub-calls",
        new HubCall(
            "example-world",
            HubCall.Kind.PUSHED,
            "https://news.example/world.xml",
            0,
            null,
            "application/rss+xml",
            "PHJzcyB2ZXJzaW9uPSIyLjAiPjxjaGFubmVsPjwvY2hhbm5lbD48L3Jzcz4=",
            FETCHED));
    examples.put("items", item());
    examples.put("heartbeats", new Heartbeat(Instant.parse("2026-11-23T10:03:00Z")));
    examples.put(
        "sightings", new ItemSighting(ITEM_ID, "example-world", FETCHED.plusSeconds(650_000)));
    examples.put(
        "actors",
        new KnownActor(
            "jane-doe",
            "Jane Doe",
            Actor.Kind.PERSON,
            "NZ",
            List.of(new KnownActor.Office("foreign minister", LocalDate.of(2026, 2, 1), null)),
            List.of("~Doe", "Джейн Доу")));
    examples.put("articles", article());
    examples.put(
        "duplicates",
        new Duplicate(
            "gN0cR7bVhJ2eXq5KdUo9w6Q",
            ITEM_ID,
            Duplicate.Kind.NEAR,
            0.93,
            "Example Post",
            "example-post",
            "https://post.example/2026/11/23/amur",
            "Example News",
            STORY_ID,
            FETCHED.plusSeconds(900)));
    examples.put(
        "stories",
        new Story(
            STORY_ID,
            "en",
            TITLE,
            3,
            5,
            List.of("Example News", "Example Post"),
            2,
            List.of("CN", "RU"),
            FETCHED,
            FETCHED.plusSeconds(5400),
            null,
            List.of()));
    examples.put("subjects", subject());
    examples.put(
        "subject",
        new SubjectMatch("russia-china-ties", 3, article(), 1.0, List.of(LAVROV, WANG), null));
    examples.put("alerts", alert());
    examples.put("redeliveries", alert());
    examples.put(
        "suppressed",
        new Suppressed(
            "russia-china-ties",
            STORY_ID,
            "gN0cR7bVhJ2eXq5KdUo9w6Q",
            "Amur crossings to open",
            Suppressed.Reason.COOL_DOWN,
            "the story was told 15 minutes ago",
            FETCHED.plusSeconds(900)));
    return examples;
  }

  private static FeedItem item() {
    return new FeedItem(
        ITEM_ID,
        "example-world",
        "Example News",
        "GB",
        "en",
        "https://news.example/world/border-trade#guid",
        LINK + "?utm_source=rss",
        LINK,
        TITLE,
        SUMMARY,
        "",
        List.of("A. Writer"),
        List.of("World"),
        PUBLISHED,
        DateConfidence.STATED,
        PUBLISHED,
        FETCHED,
        Backlog.NONE,
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  }

  private static Article article() {
    Mention sentence = new Mention(TITLE, "title", 0, TITLE.length());
    return new Article(
        ITEM_ID,
        0,
        Article.Kind.NEW,
        null,
        item(),
        new Tags(
            "en",
            List.of(
                new Region("RU", Region.Role.ABOUT, 0.95, List.of(LAVROV)),
                new Region("CN", Region.Role.ABOUT, 0.94, List.of(WANG))),
            List.of(
                new Actor(
                    "sergei-lavrov",
                    "Sergei Lavrov",
                    Actor.Kind.PERSON,
                    "RU",
                    "foreign minister",
                    List.of(LAVROV)),
                new Actor(
                    "wang-yi",
                    "Wang Yi",
                    Actor.Kind.PERSON,
                    "CN",
                    "foreign minister",
                    List.of(WANG))),
            List.of(
                new Relation(
                    "CN-RU",
                    "RU",
                    "CN",
                    Relation.Quad.VERBAL_COOPERATION,
                    "AGREE",
                    Relation.Context.ACTUAL,
                    0.9,
                    List.of(sentence))),
            List.of(
                new MediaTopic(
                    "medtop:11000000", "politics and government", 0.8, List.of(sentence))),
            "5d2c07e4b1a9"),
        STORY_ID,
        "Example News");
  }

  private static Subject subject() {
    return new Subject(
        "russia-china-ties",
        3,
        "Russia–China ties",
        "geopolitics",
        "relation:CN-RU",
        List.of(),
        Severity.HIGH,
        new Subject.Policy(
            1,
            Duration.ofHours(1),
            List.of(3, 10),
            List.of(),
            null,
            new Subject.QuietHours(
                LocalTime.of(22, 0),
                LocalTime.of(6, 0),
                ZoneId.of("Europe/London"),
                Severity.CRITICAL),
            List.of()),
        List.of(),
        true);
  }

  private static Alert alert() {
    return new Alert(
        "russia-china-ties/" + STORY_ID + "/0",
        "russia-china-ties",
        3,
        "Russia–China ties",
        Severity.HIGH,
        STORY_ID,
        Alert.Kind.NEW,
        0,
        "A new story",
        TITLE,
        LINK,
        ITEM_ID,
        "en",
        List.of("Example News"),
        1,
        List.of("CN", "RU"),
        List.of(LAVROV, WANG),
        FETCHED,
        PUBLISHED,
        FETCHED,
        0,
        List.of(),
        "5d2c07e4b1a9",
        null);
  }
}
