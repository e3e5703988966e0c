package io.wirewatch.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Settings into the record of the room that uses them. */
final class RecordBinder {
  private RecordBinder() {}

  static <R extends Record> R bind(Settings settings, String section, Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                component ->
                    value(
                        settings,
                        section + "." + hyphenated(component.getName()),
                        component.getGenericType()))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new SettingsProblem(
          "Settings of " + section + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private static Object value(Settings settings, String key, Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Class<?> item = (Class<?>) parameterized.getActualTypeArguments()[0];
      List<Object> items = new ArrayList<>();
      for (String text : settings.list(key)) {
        items.add(scalar(settings, key, text, item));
      }
      return parameterized.getRawType() == Set.class ? new LinkedHashSet<>(items) : items;
    }
    if (type instanceof Class<?> nested && nested.isRecord()) {
      return bind(settings, key, nested.asSubclass(Record.class));
    }
    return scalar(settings, key, settings.text(key), (Class<?>) type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object scalar(Settings settings, String key, String text, Class<?> type) {
    try {
      if (type == int.class || type == Integer.class) {
        return Integer.parseInt(text);
      }
      if (type == long.class || type == Long.class) {
        return Long.parseLong(text);
      }
      if (type == double.class || type == Double.class) {
        return Double.parseDouble(text);
      }
      if (type == boolean.class) {
        return Boolean.parseBoolean(text);
      }
      if (type == Duration.class) {
        return settings.duration(key);
      }
      if (type == Path.class) {
        return Path.of(text);
      }
      if (type == String.class) {
        return text;
      }
      if (type.isEnum()) {
        return Enum.valueOf((Class) type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
      }
    } catch (IllegalArgumentException e) {
      throw settings.problem(
          key,
          type.isEnum()
              ? "is none of "
                  + Arrays.toString(type.getEnumConstants())
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '-')
              : "cannot be read",
          e);
    }
    throw new IllegalStateException(key + ": no way to read a " + type);
  }

  private static String hyphenated(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
