package io.wirewatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.model.Actor;
import io.wirewatch.model.Alert;
import io.wirewatch.model.AlertSample;
import io.wirewatch.model.Article;
import io.wirewatch.model.ArticleSample;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.DateConfidence;
import io.wirewatch.model.Duplicate;
import io.wirewatch.model.FeedItem;
import io.wirewatch.model.FeedStatus;
import io.wirewatch.model.HubCall;
import io.wirewatch.model.ItemSample;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Region;
import io.wirewatch.model.Relation;
import io.wirewatch.model.Subject;
import io.wirewatch.model.SubjectMatch;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Suppressed;
import io.wirewatch.model.Tags;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

/** What a newer version writes is read by this one, and never as more than it says. */
class UnknownValuesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void shouldHaveAStandInForEveryEnumerationThatTravels() {
    Set<Class<?>> travelling = new HashSet<>();
    Topics topics = new Topics();
    Stream.concat(topics.all().stream(), Stream.of(topics.subject("x")))
        .map(Topic::valueType)
        .filter(UnknownValues::areBorneBy)
        .forEach(type -> collect(type, travelling, new HashSet<>()));

    assertThat(travelling).contains(Alert.Kind.class, Relation.Quad.class, HubCall.Kind.class);
    List<Class<?>> decided = new ArrayList<>();
    UnknownValues.ALL.forEach(standIn -> decided.add(standIn.type()));
    assertThat(decided).doesNotHaveDuplicates().hasSameElementsAs(travelling);
  }

  private static void collect(Type type, Set<Class<?>> enums, Set<Type> been) {
    if (!been.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType list) {
      Stream.of(list.getActualTypeArguments()).forEach(each -> collect(each, enums, been));
    } else if (type instanceof Class<?> plain && plain.isEnum()) {
      enums.add(plain);
    } else if (type instanceof Class<?> plain && plain.isRecord()) {
      for (RecordComponent component : plain.getRecordComponents()) {
        collect(component.getGenericType(), enums, been);
      }
    }
  }

  @Test
  void shouldReadAnAlertOfAnotherKindAndSeverity() throws JsonProcessingException {
    Alert.Part part = new Alert.Part("s", Alert.Kind.NEW, "Headline", null, "a", "Post", NOON);
    Alert alert = AlertSample.of("desk", NOON).parts(List.of(part)).alert();
    ObjectNode json = json(alert);
    json.put("kind", "foretold").put("severity", "dire");
    ((ObjectNode) json.get("parts").get(0)).put("kind", "foretold");

    Alert read = read(Alert.class, json);

    assertThat(read.kind()).isEqualTo(Alert.Kind.UNKNOWN);
    assertThat(read.parts().get(0).kind()).isEqualTo(Alert.Kind.UNKNOWN);
    assertThat(read.severity()).isNull();
    assertThat(read.reason()).isEqualTo(alert.reason());
  }

  @Test
  void shouldReadAnArticleWhoseEveryEnumerationHasGrown() throws JsonProcessingException {
    SubjectMatch match = new SubjectMatch("desk", 1, article(), 1, List.of(), null);
    ObjectNode json = json(match);
    grow(json);

    Article read = read(SubjectMatch.class, json).article();

    assertThat(read.kind()).isEqualTo(Article.Kind.REVISED);
    assertThat(read.item().backlog()).isEqualTo(Backlog.LATE);
    assertThat(read.item().dateConfidence()).isEqualTo(DateConfidence.GUESSED);
    assertThat(read.tags().regions().get(0).role()).isEqualTo(Region.Role.MENTIONED);
    assertThat(read.tags().actors().get(0).kind()).isEqualTo(Actor.Kind.ORGANISATION);
    assertThat(read.tags().relations().get(0).quad()).isNull();
    assertThat(read.tags().relations().get(0).context()).isEqualTo(Relation.Context.HYPOTHETICAL);
    assertThat(read.item().title()).isEqualTo("Bridge opens");
  }

  /** Puts a value that nobody knows where an enumeration stands. */
  private static void grow(ObjectNode json) {
    Set<String> enumerations =
        Set.of("kind", "backlog", "dateConfidence", "role", "quad", "context");
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      if (enumerations.contains(name)) {
        json.put(name, "from-tomorrow");
      } else if (json.get(name) instanceof ObjectNode inner) {
        grow(inner);
      } else if (json.get(name).isArray()) {
        json.get(name).forEach(each -> grow((ObjectNode) each));
      }
    }
  }

  private static Article article() {
    FeedItem item = ItemSample.of("u:1", NOON).published(NOON).item();
    Tags tags =
        new Tags(
            "en",
            List.of(new Region("NO", Region.Role.ABOUT, 1, List.of())),
            List.of(new Actor("a", "A", Actor.Kind.PERSON, "NO", null, List.of())),
            List.of(
                new Relation(
                    "NO-SE",
                    null,
                    null,
                    Relation.Quad.VERBAL_CONFLICT,
                    null,
                    Relation.Context.ACTUAL,
                    1,
                    List.of())),
            List.of());
    return ArticleSample.of(item).tags(tags).article();
  }

  @Test
  void shouldReadTheOtherRecords() throws JsonProcessingException {
    assertThat(
            read(FeedStatus.class, "{'feedId':'f','state':'asleep','reason':'It is night'}")
                .state())
        .isEqualTo(FeedStatus.State.UNKNOWN);
    assertThat(read(Duplicate.class, "{'itemId':'i','articleId':'a','kind':'translated'}").kind())
        .isEqualTo(Duplicate.Kind.NEAR);
    assertThat(
            read(
                    Suppressed.class,
                    "{'subjectId':'s','articleId':'a','reason':'asleep','at':'2026-11-23T12:00:00Z'}")
                .reason())
        .isEqualTo(Suppressed.Reason.UNKNOWN);
    assertThat(
            read(
                    Subscription.class,
                    "{'feedId':'f','host':'h','hub':'u','topic':'t','stage':'paused'}")
                .stage())
        .isEqualTo(Subscription.Stage.REFUSED);
    assertThat(read(HubCall.class, "{'feedId':'f','kind':'hello'}").kind())
        .isEqualTo(HubCall.Kind.NEWS);
  }

  @Test
  void shouldRefuseAPolicyThatItWouldUnderstandByHalf() {
    String policy =
        "{'id':'s','query':'q','severity':'%s','policy':{'coolDown':'PT1H','kinds':['new','%s']}}";

    assertThat(read(Subject.class, policy.formatted("high", "corrected")).policy().kinds())
        .hasSize(2);
    assertThatThrownBy(() -> read(Subject.class, policy.formatted("high", "foretold")))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("foretold");
    assertThatThrownBy(() -> read(Subject.class, policy.formatted("high", "unknown")))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> read(Subject.class, policy.formatted("dire", "corrected")))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void shouldRefuseAnActorOfAnotherKind() {
    assertThatThrownBy(
            () -> read(KnownActor.class, "{'id':'a','name':'A','kind':'vessel','country':'NO'}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("vessel");
  }

  @Test
  void shouldRefuseWhatHasNoStandIn() {
    assertThatThrownBy(() -> read(Weather.class, "{'sky':'green'}"))
        .isInstanceOf(SerializationException.class);
  }

  /** Of a step's own, with an enumeration that nobody has decided on. */
  record Weather(Sky sky) {
    enum Sky {
      BLUE
    }
  }

  private static ObjectNode json(Object value) {
    return Json.mapper().valueToTree(value);
  }

  private static <T> T read(Class<T> type, ObjectNode json) throws JsonProcessingException {
    return read(type, Json.mapper().writeValueAsString(json));
  }

  private static <T> T read(Class<T> type, String json) {
    return JsonSerde.of(type)
        .deserializer()
        .deserialize("topic", json.replace('\'', '"').getBytes(UTF_8));
  }
}
