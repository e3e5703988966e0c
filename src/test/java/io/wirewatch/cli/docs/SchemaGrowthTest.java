package io.wirewatch.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.kafka.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the guard of the schemas sees what it is there for. */
class SchemaGrowthTest {
  private static final String RELEASED =
      """
      {"title": "parcel", "type": "object",
       "properties": {
         "id": {"type": "string"},
         "weight": {"type": "integer"},
         "sent": {"type": "string", "format": "date-time"},
         "kind": {"type": "string", "x-extensible-enum": ["box", "tube"]},
         "stops": {"type": "array", "items": {"$ref": "#/$defs/Stop"}}},
       "required": ["id", "stops"],
       "$defs": {"Stop": {"type": "object",
         "properties": {
           "place": {"type": "string"},
           "mood": {"type": "string", "x-extensible-enum": ["calm"]},
           "next": {"$ref": "#/$defs/Stop"}},
         "required": ["place"]}}}
      """;

  /** A change of the released schema: one text in place of another, with ' for quotes. */
  private static List<String> changed(String from, String to) throws JsonProcessingException {
    String text = from.replace('\'', '"');
    assertThat(RELEASED).contains(text);
    JsonNode before = Json.mapper().readTree(RELEASED);
    String after = RELEASED.replace(text, to.replace('\'', '"'));
    return SchemaGrowth.faults(before, Json.mapper().readTree(after));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("growth")
  void shouldSayNothingOfWhatStayedOrGrew(String what, String from, String to)
      throws JsonProcessingException {
    assertThat(changed(from, to)).isEmpty();
  }

  private static Stream<Arguments> growth() {
    return Stream.of(
        arguments("nothing", "parcel", "parcel"),
        arguments("a further field", "'weight':", "'colour': {'type': 'string'}, 'weight':"),
        arguments("one of an inner record", "'mood':", "'colour': {'type': 'string'}, 'mood':"),
        arguments("a further value", "['box', 'tube']", "['bag', 'box', 'tube']"),
        arguments("one of an inner record's", "['calm']", "['calm', 'cross']"),
        arguments("a description", "'integer'}", "'integer', 'description': 'grams'}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void shouldFindWhatReadersCannotBear(String fault, String from, String to)
      throws JsonProcessingException {
    assertThat(changed(from, to)).containsExactly(fault);
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        arguments("parcel.weight is gone", "'weight': {'type': 'integer'},", ""),
        arguments("parcel.stops[].place is gone", "'place': {", "'town': {"),
        arguments(
            "parcel.weight: its type was integer and is string",
            "{'type': 'integer'}",
            "{'type': 'string'}"),
        arguments(
            "parcel.sent: its format was date-time and is none", ", 'format': 'date-time'", ""),
        arguments("parcel.weight is required now", "['id', 'stops']", "['id', 'stops', 'weight']"),
        arguments("parcel.stops[].mood is required now", "['place']", "['place', 'mood']"),
        arguments("parcel.stops can be absent now", "['id', 'stops']", "['id']"),
        arguments("parcel.kind: its value tube is gone", "['box', 'tube']", "['box', 'roll']"),
        arguments(
            "parcel.id is an enumeration now",
            "'id': {'type': 'string'}",
            "'id': {'type': 'string', 'x-extensible-enum': ['a']}"));
  }

  @Test
  void shouldFindATypeThatChangedAtAReference() throws JsonProcessingException {
    assertThat(changed("{'$ref': '#/$defs/Stop'}}},", "{'type': 'string'}}},"))
        .contains("parcel.stops[]: its type was object and is string");
  }
}
