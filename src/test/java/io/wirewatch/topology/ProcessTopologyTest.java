package io.wirewatch.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.Enricher;
import io.wirewatch.kafka.DrivenTopics;
import io.wirewatch.kafka.EventHeaders;
import io.wirewatch.kafka.StreamsProperties;
import io.wirewatch.kafka.Topics;
import io.wirewatch.model.Actor;
import io.wirewatch.model.Article;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Story;
import io.wirewatch.placing.ProcessSettings;
import io.wirewatch.story.TwoAccounts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTopologyTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final String TALKS =
      "The foreign ministers of Russia and China met in Moscow on Monday and agreed to widen trade in"
          + " energy and farm goods, the two ministries said after four hours of talks in the"
          + " Kremlin's guest house.";
  private static Enricher enricher;

  @TempDir Path state;

  private final Topics topics = new Topics();
  private Topology topology;
  private TopologyTestDriver driver;
  private TestInputTopic<String, FeedItem> items;
  private TestInputTopic<String, KnownActor> actors;
  private TestOutputTopic<String, Article> articles;
  private TestOutputTopic<String, Duplicate> duplicates;
  private TestOutputTopic<String, Story> stories;
  private TestOutputTopic<byte[], byte[]> dead;

  @BeforeAll
  static void load() {
    enricher = Enricher.load();
  }

  @BeforeEach
  void start() {
    Properties properties = DrivenTopics.properties("process", state);
    // Under exactly-once the driver does not show what the handlers bury.
    properties.put("processing.guarantee", "at_least_once");
    StreamsBuilder builder = StreamsProperties.builder(properties);
    ProcessTopology.build(builder, topics, enricher, ProcessSettings.DEFAULT);
    topology = builder.build();
    driver = new TopologyTestDriver(topology, properties, START);
    StringDeserializer keys = new StringDeserializer();
    items = DrivenTopics.in(driver, topics.items());
    actors = DrivenTopics.in(driver, topics.actors());
    articles = DrivenTopics.out(driver, topics.articles());
    duplicates = DrivenTopics.out(driver, topics.duplicates());
    stories = DrivenTopics.out(driver, topics.stories());
    dead = DrivenTopics.out(driver, topics.deadLetters());
  }

  @AfterEach
  void stop() {
    List.of("jane-doe", "joe-biden").forEach(enricher.liveActors()::remove);
    driver.close();
  }

  private void item(String id, String outlet, String title, String text, Duration after) {
    item(id, outlet, title, text, START.plus(after), START.plus(after));
  }

  private void item(
      String id, String outlet, String title, String text, Instant at, Instant recordTime) {
    items.pipeInput(
        id,
        ItemSample.of(id, at)
            .outlet(outlet)
            .country("GB")
            .link("https://example.org/" + id)
            .title(title)
            .summary(text)
            .item(),
        recordTime);
  }

  @Test
  void shouldTagANewItemAndOpenItsStory() {
    item("a", "Daily A", "Lavrov and Wang Yi agree on more trade", TALKS, Duration.ZERO);

    Article article = articles.readValue();
    assertThat(article.id()).isEqualTo("a");
    assertThat(article.kind()).isEqualTo(Article.Kind.NEW);
    assertThat(article.revision()).isZero();
    assertThat(article.tags().language()).isEqualTo("en");
    assertThat(article.tags().regions()).extracting("code").contains("RU", "CN");
    assertThat(article.source()).isEqualTo("Daily A");
    Story story = stories.readValue();
    assertThat(story.id()).isEqualTo(article.storyId());
    assertThat(story.articles()).isEqualTo(1);
    assertThat(story.headline()).isEqualTo("Lavrov and Wang Yi agree on more trade");
    assertThat(story.regions()).contains("RU", "CN");
  }

  @Test
  void shouldKeepTheSameItemBackForAsLongAsItIsSeen() {
    for (int day = 0; day < 90; day += 10) {
      item("a", "Daily A", "A page that stays in its feed", TALKS, Duration.ofDays(day));
    }

    assertThat(articles.readValuesToList()).hasSize(1);
    assertThat(duplicates.readValuesToList())
        .hasSize(8)
        .allSatisfy(copy -> assertThat(copy.kind()).isEqualTo(Duplicate.Kind.SAME_ITEM));
  }

  @Test
  void shouldForgetItemsThatAreNotSeenAnyMore() {
    item("a", "Daily A", "Once", TALKS, Duration.ZERO);
    item("b", "Daily B", "Other news of quite another kind", "Rain.", Duration.ofDays(40));
    item("c", "Daily B", "And still other news", "Snow.", Duration.ofDays(41));

    assertThat(driver.getKeyValueStore(DropSeenItems.SEEN).get("a")).isNull();
    assertThat(driver.getKeyValueStore(DropSeenItems.SEEN).get("b")).isNotNull();
    assertThat(driver.getKeyValueStore(DropSeenItems.BY_DAY).approximateNumEntries()).isEqualTo(2);
  }

  @Test
  void shouldForgetStoriesOfWhichNobodyKnowsMoreToCome() {
    item("a", "Daily A", "Once", TALKS, Duration.ZERO);
    item("b", "Daily B", "Other news of quite another kind", "Rain.", Duration.ofDays(40));
    item("c", "Daily B", "And still other news", "Snow.", Duration.ofDays(41));

    assertThat(driver.getKeyValueStore(MarkCopiesAndStories.STORIES).get("a")).isNull();
    assertThat(driver.getKeyValueStore(MarkCopiesAndStories.STORIES).get("c")).isNotNull();
  }

  @Test
  void shouldNotLetOneFetchInTheFutureEndWhatIsKnown() {
    Instant nextYear = START.plus(Duration.ofDays(400));
    item("a", "Daily A", "Lavrov and Wang Yi agree on more trade", TALKS, Duration.ZERO);
    item("z", "Daily Z", "Rain", "Rain in Osthaven.", nextYear, START.plusSeconds(60));
    item("b", "Daily B", "Lavrov and Wang Yi agree on more trade", TALKS, Duration.ofHours(1));
    item("a", "Daily A", "Lavrov and Wang Yi agree on more trade", TALKS, Duration.ofHours(2));

    assertThat(articles.readValuesToList())
        .extracting(article -> article.item().fetchedAt())
        .containsExactly(START, START.plusSeconds(60));
    assertThat(duplicates.readValuesToList())
        .extracting(Duplicate::kind)
        .containsExactly(Duplicate.Kind.SAME_TEXT, Duplicate.Kind.SAME_ITEM);
  }

  @Test
  void shouldPublishAMaterialChangeAsRevisionOfTheSameStory() {
    item("a", "Daily A", "Nine killed in strike on Kyiv", TALKS, Duration.ZERO);
    item("a", "Daily A", "Twelve killed in strike on Kyiv", TALKS, Duration.ofHours(1));
    item("a", "Daily A", "Twelve killed in  strike on Kyiv.", TALKS, Duration.ofHours(2));
    item("a", "Daily A", "Correction: ten killed in strike on Kyiv", TALKS, Duration.ofHours(3));

    List<Article> all = articles.readValuesToList();
    assertThat(all).extracting(Article::id).containsOnly("a");
    assertThat(all).extracting(Article::revision).containsExactly(0, 1, 2);
    assertThat(all)
        .extracting(Article::kind)
        .containsExactly(Article.Kind.NEW, Article.Kind.REVISED, Article.Kind.CORRECTED);
    assertThat(all).extracting(Article::storyId).containsOnly(all.get(0).storyId());
    assertThat(all.get(1).change()).contains("12");
    assertThat(duplicates.readValuesToList()).hasSize(1);
    List<Story> told = stories.readValuesToList();
    assertThat(told.get(told.size() - 1).articles()).isEqualTo(1);
  }

  @Test
  void shouldCountTenPapersWithOneAgencysTextAsOneSource() {
    item(
        "a",
        "Agency",
        "Ministers agree on trade",
        "MOSCOW, Nov 23 (Reuters) - " + TALKS,
        Duration.ZERO);
    for (int i = 0; i < 9; i++) {
      item(
          "copy-" + i,
          "Paper " + i,
          "Ministers agree on trade",
          "MOSCOW (Reuters) - " + TALKS,
          Duration.ofMinutes(i + 1));
    }

    assertThat(articles.readValuesToList()).hasSize(1);
    assertThat(duplicates.readValuesToList())
        .hasSize(9)
        .allSatisfy(
            copy -> {
              assertThat(copy.articleId()).isEqualTo("a");
              assertThat(copy.storyId()).isEqualTo("a");
              assertThat(copy.source()).isEqualTo("reuters");
            });
    List<Story> told = stories.readValuesToList();
    Story last = told.get(told.size() - 1);
    assertThat(last.copies()).isEqualTo(9);
    assertThat(last.outlets()).hasSize(10);
    assertThat(last.sources()).isEqualTo(1);
  }

  @Test
  void shouldCountACopyWithoutCreditForTheAgencyOfItsOriginal() {
    item("a", "Paper A", "Ministers agree on trade", TALKS + " (Reuters)", Duration.ZERO);
    item("b", "Paper B", "Ministers agree on trade", TALKS, Duration.ofMinutes(1));
    item("c", "Paper C", "Ministers agree on trade", TALKS, Duration.ofMinutes(2));
    item("d", "Paper D", "Correction: Ministers agree on trade", TALKS, Duration.ofMinutes(3));

    assertThat(duplicates.readValuesToList())
        .hasSize(2)
        .allSatisfy(copy -> assertThat(copy.source()).isEqualTo("reuters"));
    assertThat(articles.readValuesToList())
        .extracting(Article::source)
        .containsExactly("reuters", "reuters");
    List<Story> told = stories.readValuesToList();
    assertThat(told.get(told.size() - 1).sources()).isEqualTo(1);
  }

  @Test
  void shouldCountAnAgencysOwnFeedAndThoseWhoCreditItAsOneSource() {
    item("a", "TASS", "Lavrov and Wang Yi agree on more trade", TALKS, Duration.ZERO);
    item(
        "b",
        "Paper B",
        "Lavrov and Wang Yi widen trade of Russia and China",
        "Russia and China will sell each other more gas and grain, their foreign ministers Lavrov and"
            + " Wang Yi said in Moscow on Monday. (TASS)",
        Duration.ofMinutes(1));

    assertThat(articles.readValuesToList())
        .extracting(Article::source)
        .containsExactly("tass", "tass");
  }

  @Test
  void shouldPublishThatTwoStoriesTurnedOutToBeOne() {
    item("a", "Daily A", TwoAccounts.SINKS_TITLE, TwoAccounts.SINKS, Duration.ZERO);
    item("b", "Daily B", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, Duration.ofHours(1));
    stories.readValuesToList();

    item("c", "Daily C", TwoAccounts.BOTH_TITLE, TwoAccounts.BOTH, Duration.ofHours(2));

    var told = stories.readKeyValuesToList();
    assertThat(told).extracting(entry -> entry.key).containsExactly("b", "b", "a");
    assertThat(told.get(0).value.mergedInto()).isEqualTo("a");
    assertThat(told.get(1).value).isNull();
    Story survivor = told.get(2).value;
    assertThat(survivor.articles()).isEqualTo(3);
    assertThat(survivor.outlets()).containsExactlyInAnyOrder("Daily A", "Daily B", "Daily C");
    assertThat(survivor.sources()).isEqualTo(3);
    assertThat(survivor.firstSeen()).isEqualTo(START);

    List<Article> written = articles.readValuesToList();
    assertThat(written.get(1).absorbed()).isNull();
    assertThat(written.get(2).absorbed()).as("for who has not read of it").containsExactly("b");
    item("c", "Daily C", TwoAccounts.BOTH_TITLE + " 75", TwoAccounts.BOTH, Duration.ofHours(2));
    assertThat(articles.readValuesToList())
        .allSatisfy(later -> assertThat(later.absorbed()).containsExactly("b"));

    item("d", "Daily D", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, Duration.ofHours(3));
    assertThat(duplicates.readValuesToList())
        .extracting(Duplicate::storyId)
        .as("a copy of an article of the story that ended")
        .containsExactly("a");
  }

  @Test
  void shouldSayInTheTombstoneOfAStoryWhereItsArticlesWent() {
    item("a", "Daily A", TwoAccounts.SINKS_TITLE, TwoAccounts.SINKS, Duration.ZERO);
    item("b", "Daily B", TwoAccounts.DETAINED_TITLE, TwoAccounts.DETAINED, Duration.ofHours(1));
    item("c", "Daily C", TwoAccounts.BOTH_TITLE, TwoAccounts.BOTH, Duration.ofHours(2));

    var tombstone =
        stories.readRecordsToList().stream()
            .filter(record -> record.value() == null)
            .findFirst()
            .orElseThrow();
    assertThat(EventHeaders.text(tombstone.headers(), "wirewatch.merged-into")).isEqualTo("a");
    assertThat(EventHeaders.text(tombstone.headers(), "schema"))
        .isEqualTo("urn:wirewatch:schema:story:1");
    assertThat(EventHeaders.text(tombstone.headers(), "ce_id")).isNull();
    assertThat(EventHeaders.text(tombstone.headers(), "ce_type")).isNull();
  }

  @Test
  void shouldNotBuryACorrectionAsACopy() {
    item("a", "Agency", "Steel maker loses 900 million in first half", TALKS, Duration.ZERO);
    item(
        "b",
        "Agency",
        "CORRECTED - Steel maker loses 900 million in first half",
        TALKS,
        Duration.ofHours(1));

    List<Article> all = articles.readValuesToList();
    assertThat(all)
        .extracting(Article::kind)
        .containsExactly(Article.Kind.NEW, Article.Kind.CORRECTED);
    assertThat(all.get(1).storyId()).isEqualTo(all.get(0).storyId());
  }

  @Test
  void shouldLoseNothingAndRepeatNothing() {
    TestInputTopic<String, byte[]> raw =
        driver.createInputTopic(
            topics.items().name(), new StringSerializer(), new ByteArraySerializer());
    int in = 0;
    for (int i = 0; i < 60; i++) {
      Duration after = Duration.ofMinutes(i);
      switch (i % 4) {
        case 0 -> item("n" + i, "Daily", "Report number " + i, TALKS + " Part " + i, after);
        case 1 -> item("n" + (i - 1), "Daily", "Report number " + (i - 1), TALKS, after);
        case 2 -> item("c" + i, "Other", "Report number " + (i - 2), TALKS + " Part", after);
        default ->
            raw.pipeInput("x" + i, "{no item}".getBytes(StandardCharsets.UTF_8), START.plus(after));
      }
      in++;
    }

    int told = articles.readValuesToList().size();
    int copies = duplicates.readValuesToList().size();
    int unread = dead.readValuesToList().size();
    assertThat(told + copies + unread)
        .as(
            "%d articles, %d duplicates, %d dead letters",
            told, copies, unread, driver.producedTopicNames())
        .isEqualTo(in);
  }

  @Test
  void shouldKnowAnActorFromTheItemAfterItOn() {
    item("a", "Daily A", "Doe visits Peru", "Jane Doe arrived in Lima.", Duration.ZERO);
    actors.pipeInput("jane-doe", janeDoe("NZ"));
    item("b", "Daily B", "Doe leaves Chile", "Jane Doe left Santiago.", Duration.ofMinutes(1));
    actors.pipeInput("jane-doe", null);
    item("c", "Daily C", "Doe in Fiji", "Jane Doe came to Suva.", Duration.ofMinutes(2));

    assertThat(articles.readValuesToList())
        .extracting(article -> article.tags().actors())
        .extracting(found -> found.stream().map(Actor::id).toList())
        .containsExactly(List.of(), List.of("jane-doe"), List.of());
  }

  @Test
  void shouldPassOverAnActorThatIsWrong() {
    actors.pipeInput("jane-doe", janeDoe("XX"));
    actors.pipeInput("john-doe", janeDoe("NZ"));
    item("a", "Daily A", "Doe visits Peru", "Jane Doe arrived in Lima.", Duration.ZERO);

    assertThat(articles.readValue().tags().actors()).isEmpty();
    assertThat(driver.getKeyValueStore(ActorsTable.STORE).approximateNumEntries()).isZero();
  }

  @Test
  void shouldPutALiveActorInThePlaceOfAShippedOne() {
    actors.pipeInput(
        "joe-biden",
        new KnownActor("joe-biden", "Joe Biden", Actor.Kind.PERSON, "CA", List.of(), List.of()));
    item("a", "Daily A", "Joe Biden visits Peru", "Biden arrived in Lima.", Duration.ZERO);

    assertThat(articles.readValue().tags().actors())
        .singleElement()
        .satisfies(biden -> assertThat(biden.country()).isEqualTo("CA"))
        .satisfies(biden -> assertThat(biden.evidence()).hasSize(1));
  }

  private static KnownActor janeDoe(String country) {
    return new KnownActor(
        "jane-doe", "Jane Doe", Actor.Kind.PERSON, country, List.of(), List.of("~Doe"));
  }

  @Test
  void shouldGiveEachRecordItsHeaders() {
    item("a", "Daily A", "Lavrov and Wang Yi agree on more trade", TALKS, Duration.ZERO);

    var headers = articles.readRecord().headers();
    assertThat(headers.lastHeader("schema")).isNotNull();
    assertThat(headers.lastHeader("ce_id")).isNotNull();
    assertThat(headers.lastHeader("content-type")).isNotNull();
  }

  @Test
  void shouldNameEveryNodeInTheWordsOfTheField() {
    assertThat(topology.describe().toString())
        .doesNotContainPattern(Pattern.compile("[A-Z]-?\\d{10}"));
  }
}
