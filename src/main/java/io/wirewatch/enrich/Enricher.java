package io.wirewatch.enrich;

import io.wirewatch.language.LanguageDetector;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Says who, where and about what a text is: the one door of this room. Pure and thread-safe; to
 * load it takes a second or two, so load once.
 */
public final class Enricher {
  private static final int HEAD = 600;
  private static final String SPORT = "medtop:15000000";
  private static final String CONFLICT = "medtop:16000000";

  /** Score of sport from which on countries that fight are teams. */
  private static final double SURELY = 0.85;

  private final LanguageDetector languages;
  private final MediaTopicTagger topics;
  private final Gazetteer gazetteer;
  private final NameReader names;
  private final RegionTagger regions;
  private final ActorTagger actors;
  private final RelationTagger relations;
  private final TopicTells tells;
  private final Matches matches;
  private final LiveActors live = new LiveActors();
  private final String dictionary = Dictionary.version();

  private Enricher(
      MediaTopicTagger topics, Gazetteer gazetteer, CompletableFuture<LanguageDetector> languages) {
    this.topics = topics;
    this.gazetteer = gazetteer;
    this.names = new NameReader(gazetteer);
    this.regions = new RegionTagger();
    this.actors = new ActorTagger();
    ActBook acts = ActBook.load();
    this.relations = RelationTagger.of(acts);
    this.tells = TopicTells.load(topics.taxonomy(), acts);
    this.matches = new Matches(topics.taxonomy());
    this.languages = languages.join();
  }

  /**
   * Reads the gazetteer, the acts, the taxonomy and the language profiles from the class path, the
   * profiles beside the rest.
   *
   * @throws IllegalArgumentException naming file and line, where a resource is wrong
   */
  public static Enricher load() {
    CompletableFuture<LanguageDetector> languages =
        CompletableFuture.supplyAsync(LanguageDetector::load);
    return new Enricher(MediaTopicTagger.load(), Gazetteer.load(), languages);
  }

  /** All tags of a text. Never throws, whatever is in it; an empty text has language und. */
  public Tags tag(NewsText text) {
    String language = language(languages, text);
    LiveActors.Snapshot added = live.snapshot();
    Reading reading = Reading.of(text, language, gazetteer, added);
    List<Found> found = names.read(reading);
    TopicEvidence evidence = topics.evidence(text, language);
    matches.tell(evidence, reading, found);
    boolean match = isMatch(topics.topics(evidence));
    found = match ? Namesakes.withoutPlayers(reading, found) : found;
    List<Relation> between = relations.tag(reading, found, match);
    tells.tell(evidence, reading, found, between, day(text.published()));
    List<MediaTopic> about = topics.topics(evidence);
    Set<String> parties = new HashSet<>();
    between.forEach(r -> parties.addAll(List.of(r.pair().split("-"))));
    return new Tags(
        language,
        regions.tag(reading, found, parties),
        actors.tag(reading, found, text.published()),
        between,
        about,
        added.version() == null ? dictionary : dictionary + "+" + added.version());
  }

  private static LocalDate day(Instant published) {
    return published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Whether a text is on sport and on no war, by its topics. */
  private static boolean isMatch(List<MediaTopic> about) {
    boolean sport = false;
    for (MediaTopic topic : about) {
      if (topic.code().equals(CONFLICT) && topic.likely()) {
        return false;
      }
      sport |= topic.code().equals(SPORT) && topic.score() >= SURELY;
    }
    return sport;
  }

  /** The actors that are laid over the shipped ones; to be changed at any time. */
  public LiveActors liveActors() {
    return live;
  }

  /** The language of a text alone, as {@link #tag} finds it. */
  public static String language(LanguageDetector languages, NewsText text) {
    String title = text.title().substring(0, Math.min(HEAD, text.title().length()));
    return languages.detect(title, below(text, HEAD - title.length()), text.languageHint());
  }

  private static String below(NewsText text, int length) {
    StringBuilder head = new StringBuilder(length + 2);
    for (String field : new String[] {text.summary(), text.content()}) {
      int room = length - head.length();
      if (room > 0 && !field.isEmpty()) {
        head.append(field, 0, Math.min(room, field.length())).append('\n');
      }
    }
    return head.toString();
  }
}
