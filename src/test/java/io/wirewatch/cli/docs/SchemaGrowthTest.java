package io.wirewatch.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.kafka.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  /** What is said of the released schema with one text replaced by another. */
  private static List<String> changed(String from, String to) throws JsonProcessingException {
    assertThat(RELEASED).contains(from);
    JsonNode before = Json.mapper().readTree(RELEASED);
    return SchemaGrowth.faults(before, Json.mapper().readTree(RELEASED.replace(from, to)));
  }

  @Test
  void shouldSayNothingOfWhatStayedOrGrew() throws JsonProcessingException {
    assertThat(changed("parcel", "parcel")).isEmpty();
    assertThat(changed("\"weight\":", "\"colour\": {\"type\": \"string\"}, \"weight\":")).isEmpty();
    assertThat(changed("[\"box\", \"tube\"]", "[\"bag\", \"box\", \"tube\"]")).isEmpty();
    assertThat(changed("[\"calm\"]", "[\"calm\", \"cross\"]")).isEmpty();
    assertThat(changed("\"integer\"}", "\"integer\", \"description\": \"grams\"}")).isEmpty();
  }

  @Test
  void shouldFindAFieldThatIsGone() throws JsonProcessingException {
    assertThat(changed("\"weight\": {\"type\": \"integer\"},", ""))
        .containsExactly("parcel.weight is gone");
  }

  @Test
  void shouldFindAFieldThatIsGoneFromAnInnerRecord() throws JsonProcessingException {
    assertThat(changed("\"place\": {", "\"town\": {"))
        .containsExactly("parcel.stops[].place is gone");
  }

  @Test
  void shouldFindATypeThatChanged() throws JsonProcessingException {
    assertThat(changed("{\"type\": \"integer\"}", "{\"type\": \"string\"}"))
        .containsExactly("parcel.weight: its type was integer and is string");
    assertThat(changed(", \"format\": \"date-time\"", ""))
        .containsExactly("parcel.sent: its format was date-time and is none");
    assertThat(changed("{\"$ref\": \"#/$defs/Stop\"}}},", "{\"type\": \"string\"}}},"))
        .contains("parcel.stops[]: its type was object and is string");
  }

  @Test
  void shouldFindAFieldThatIsRequiredNow() throws JsonProcessingException {
    assertThat(changed("[\"id\", \"stops\"]", "[\"id\", \"stops\", \"weight\"]"))
        .containsExactly("parcel.weight is required now");
    assertThat(changed("\"mood\":", "\"colour\": {\"type\": \"string\"}, \"mood\":")).isEmpty();
    assertThat(changed("[\"place\"]", "[\"place\", \"mood\"]"))
        .containsExactly("parcel.stops[].mood is required now");
  }

  @Test
  void shouldFindAFieldOnWhichNobodyCanRelyAnyMore() throws JsonProcessingException {
    assertThat(changed("[\"id\", \"stops\"]", "[\"id\"]"))
        .containsExactly("parcel.stops can be absent now");
  }

  @Test
  void shouldFindAValueOfAnEnumerationThatIsGone() throws JsonProcessingException {
    assertThat(changed("[\"box\", \"tube\"]", "[\"box\", \"roll\"]"))
        .containsExactly("parcel.kind: its value tube is gone");
  }

  @Test
  void shouldFindATextThatBecameAnEnumeration() throws JsonProcessingException {
    assertThat(
            changed(
                "\"id\": {\"type\": \"string\"}",
                "\"id\": {\"type\": \"string\", \"x-extensible-enum\": [\"a\"]}"))
        .containsExactly("parcel.id is an enumeration now");
  }
}
