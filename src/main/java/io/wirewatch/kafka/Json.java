package io.wirewatch.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;

/**
 * How our records look as JSON, on topics and on the command line: field names as in the records,
 * enum values lower-case with hyphens ({@code verbal-cooperation}), instants and durations as ISO
 * 8601 text, nulls left out. Readers ignore fields that they do not know; of values of
 * enumerations, see {@link #reader}.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .annotationIntrospector(new HyphenatedEnums())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The shared mapper; thread-safe, not to be reconfigured. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /**
   * Reads what another instance wrote, which may be of a newer version: values of enumerations that
   * are not known here are borne, see {@link UnknownValues}. {@link #mapper} refuses them, which is
   * right for what people write.
   */
  public static ObjectReader reader(Class<?> type) {
    ObjectReader reader = MAPPER.readerFor(type);
    return UnknownValues.areBorneBy(type) ? reader.withHandler(UnknownValues.HANDLER) : reader;
  }

  /** An enum value as it stands in JSON. */
  public static String nameOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Names enum values without annotations on the model, which knows the JDK only. */
  private static final class HyphenatedEnums extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
      for (int i = 0; i < values.length; i++) {
        names[i] = nameOf(values[i]);
      }
      return names;
    }

    @Override
    @SuppressWarnings("deprecation")
    public String[] findEnumValues(Class<?> type, Enum<?>[] values, String[] names) {
      return findEnumValues(null, null, values, names);
    }
  }
}
