package io.wirewatch.kafka;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.wirewatch.model.Actor;
import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Suppressed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What our own readers take a value of an enumeration for that they do not know: enumerations grow,
 * and while versions are mixed (an upgrade one instance at a time, a way back) an older instance
 * reads what a newer one wrote, from topics and from the changelogs of stores. To refuse the record
 * would lose it for the sake of one word; so each enumeration that travels has a stand-in here that
 * claims less than any value could. What people tell the program, subjects and actors, is refused
 * instead: read by half, a policy would silently mean something else.
 *
 * <p>What is passed on, such as an article within a match, bears the stand-in.
 */
public final class UnknownValues extends DeserializationProblemHandler {
  /**
   * @param type the enumeration
   * @param where its fields, for people
   * @param value what stands in; null: as if the field were absent
   * @param why that is safe
   */
  public record StandIn(Class<? extends Enum<?>> type, String where, Enum<?> value, String why) {}

  /** For each enumeration that travels; a test holds that none is missing. */
  public static final List<StandIn> ALL =
      List.of(
          new StandIn(
              Alert.Kind.class,
              "`kind` of alerts and their parts",
              Alert.Kind.UNKNOWN,
              "it is told, with the reason that stands in it, also to targets that name kinds: whether they want it cannot be known, and an alert too many is better than one too few"),
          new StandIn(
              Severity.class,
              "`severity` of alerts",
              null,
              "told as one without a severity, also to targets that ask for a certain one"),
          new StandIn(
              FeedStatus.State.class,
              "`state` of feeds",
              FeedStatus.State.UNKNOWN,
              "shown as that, with its reason; the feed is polled when it is due, and the answer says how it is"),
          new StandIn(
              Suppressed.Reason.class,
              "`reason` in the ledger of what was held back",
              Suppressed.Reason.UNKNOWN,
              "shown as that; `detail` says it in words"),
          new StandIn(
              Article.Kind.class,
              "`kind` of articles",
              Article.Kind.REVISED,
              "told where it says something new; nothing is taken back for it"),
          new StandIn(
              Backlog.class,
              "`backlog` of items",
              Backlog.LATE,
              "every value but `none` says that an item is not fresh: it goes into the one notice of the backlog"),
          new StandIn(
              DateConfidence.class,
              "`dateConfidence` of items",
              DateConfidence.GUESSED,
              "nothing is measured by that date"),
          new StandIn(
              Duplicate.Kind.class,
              "`kind` of copies",
              Duplicate.Kind.NEAR,
              "the least that a copy can be; `similarity` says how near"),
          new StandIn(
              Region.Role.class,
              "`role` of regions",
              Region.Role.MENTIONED,
              "the article is not said to be about the place"),
          new StandIn(
              Actor.Kind.class,
              "`kind` of actors in articles",
              Actor.Kind.ORGANISATION,
              "neither a person nor a government is claimed"),
          new StandIn(
              Relation.Quad.class,
              "`quad` of relations",
              null,
              "a relation of which no act is known"),
          new StandIn(
              Relation.Context.class,
              "`context` of relations",
              Relation.Context.HYPOTHETICAL,
              "the act is not said to happen"),
          new StandIn(
              Subscription.Stage.class,
              "`stage` of subscriptions",
              Subscription.Stage.REFUSED,
              "the feed is polled as one without a hub, and the hub is asked again when that is due"),
          new StandIn(
              HubCall.Kind.class,
              "`kind` of the calls of hubs",
              HubCall.Kind.NEWS,
              "the feed is polled, which finds whatever there is"));

  /** What people write. */
  private static final Set<Class<?>> REFUSED = Set.of(Subject.class, KnownActor.class);

  static final UnknownValues HANDLER = new UnknownValues();

  private static final Logger LOG = LoggerFactory.getLogger(UnknownValues.class);
  private static final int NAMED = 100;
  private static final Map<Class<?>, StandIn> BY_TYPE =
      ALL.stream().collect(Collectors.toMap(StandIn::type, Function.identity()));

  private final Set<String> named = ConcurrentHashMap.newKeySet();

  private UnknownValues() {}

  /** Whether records of that class are read with stand-ins. */
  static boolean areBorneBy(Class<?> type) {
    return !REFUSED.contains(type);
  }

  @Override
  public Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String problem) {
    StandIn standIn = BY_TYPE.get(type);
    if (standIn == null) {
      return NOT_HANDLED;
    }
    String text = DeadLetterHeaders.bounded(value, 60);
    // Once each: of a flood of such records one line says it all.
    if (named.size() < NAMED && named.add(type.getName() + " " + text)) {
      LOG.warn(
          "\"{}\" as {} is not known to this version and is read as {}: a newer one writes it?",
          text,
          standIn.where(),
          standIn.value() == null ? "absent" : Json.nameOf(standIn.value()));
    }
    return standIn.value();
  }
}
