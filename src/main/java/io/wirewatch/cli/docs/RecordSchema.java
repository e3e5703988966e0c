package io.wirewatch.cli.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.kafka.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record of the model as JSON Schema (2020-12). A field is required where a record cannot be made
 * without it, or writes something in its place; so a reader can rely on it. A field that came after
 * a release is not: records of before stand on the topics without it. Readers must ignore fields,
 * and bear values of enumerations, that they do not know.
 */
final class RecordSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> definitions = new TreeMap<>();
  private final JsonNode released;
  private FieldComments comments;

  private RecordSchema(JsonNode released) {
    this.released = released;
  }

  /**
   * @param name of the event, {@code item}
   * @param uri that headers give
   * @param type a record
   * @param released its schema as of the last release; missing where that had none
   */
  static ObjectNode of(String name, String uri, Class<?> type, JsonNode released) {
    RecordSchema schema = new RecordSchema(released);
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", uri);
    root.put("title", name);
    ObjectNode body = schema.object(type, released);
    root.setAll(body);
    if (!schema.definitions.isEmpty()) {
      ObjectNode definitions = root.putObject("$defs");
      schema.definitions.forEach(definitions::set);
    }
    return root;
  }

  private ObjectNode object(Class<?> type, JsonNode before) {
    FieldComments outer = comments;
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    comments = new FieldComments(top);
    ObjectNode node = NODES.objectNode();
    node.put("type", "object");
    String comment = comments.of(type);
    if (comment != null) {
      node.put("description", comment);
    }
    ObjectNode properties = node.putObject("properties");
    ArrayNode required = NODES.arrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode property = schema(component.getGenericType());
      String what = comments.of(type, component.getName());
      if (what != null) {
        property.put("description", what);
      }
      properties.set(component.getName(), property);
      if (wasAlwaysThere(before, component.getName()) && isAlwaysThere(type, component)) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      node.set("required", required);
    }
    comments = outer;
    return node;
  }

  private ObjectNode schema(Type type) {
    if (type instanceof ParameterizedType list) {
      ObjectNode node = NODES.objectNode();
      node.put("type", "array");
      node.set("items", schema(list.getActualTypeArguments()[0]));
      return node;
    }
    Class<?> plain = (Class<?>) type;
    ObjectNode node = NODES.objectNode();
    if (plain == String.class || plain == ZoneId.class) {
      node.put("type", "string");
    } else if (plain == Instant.class) {
      node.put("type", "string").put("format", "date-time");
    } else if (plain == Duration.class) {
      node.put("type", "string").put("format", "duration");
    } else if (plain == LocalDate.class) {
      node.put("type", "string").put("format", "date");
    } else if (plain == LocalTime.class) {
      node.put("type", "string");
      node.set("examples", NODES.arrayNode().add("22:00:00"));
    } else if (plain == int.class || plain == long.class || plain == Integer.class) {
      node.put("type", "integer");
    } else if (plain == double.class) {
      node.put("type", "number");
    } else if (plain == boolean.class) {
      node.put("type", "boolean");
    } else if (plain.isEnum()) {
      node.put("type", "string");
      ArrayNode values = node.putArray("x-extensible-enum");
      Arrays.stream(plain.getEnumConstants())
          .forEach(value -> values.add(Json.nameOf((Enum<?>) value)));
    } else if (plain.isRecord()) {
      if (!definitions.containsKey(plain.getSimpleName())) {
        definitions.put(plain.getSimpleName(), NODES.objectNode()); // for records that nest
        definitions.put(
            plain.getSimpleName(),
            object(plain, released.path("$defs").path(plain.getSimpleName())));
      }
      node.put("$ref", "#/$defs/" + plain.getSimpleName());
    } else {
      throw new IllegalStateException("no schema for " + type);
    }
    return node;
  }

  private static boolean wasAlwaysThere(JsonNode before, String field) {
    if (before.isMissingNode()) {
      return true;
    }
    for (JsonNode required : before.path("required")) {
      if (required.asText().equals(field)) {
        return true;
      }
    }
    return false;
  }

  /** Tries to make the record with everything but this. */
  private static boolean isAlwaysThere(Class<?> type, RecordComponent left) {
    if (left.getType().isPrimitive()) {
      return true;
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] =
          components[i].getName().equals(left.getName()) ? null : sample(components[i].getType());
    }
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      Object made = constructor.newInstance(values);
      left.getAccessor().setAccessible(true);
      return left.getAccessor().invoke(made) != null;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof NullPointerException) {
        return true;
      }
      throw new IllegalStateException("cannot make a sample " + type, e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object sample(Class<?> type) {
    if (type == String.class) {
      return "x";
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class) {
      return 1L;
    }
    if (type == double.class) {
      return 1.0;
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == Duration.class) {
      return Duration.ofHours(1);
    }
    if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    }
    if (type == LocalTime.class) {
      return LocalTime.NOON;
    }
    if (type == ZoneId.class) {
      return ZoneId.of("UTC");
    }
    if (type == List.class) {
      return List.of();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        var constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(
            Arrays.stream(components).map(one -> sample(one.getType())).toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make a sample " + type, e);
      }
    }
    throw new IllegalStateException("no sample of " + type);
  }
}
