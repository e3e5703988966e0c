package io.wirewatch.ops;

import ch.qos.logback.core.PropertyDefinerBase;
import java.util.Locale;
import java.util.Map;

/**
 * Which appender of {@code logback.xml} writes: {@code text}, or {@code json} where
 * WIREWATCH_LOG_FORMAT says so in any case of letters. Logback drops every line for an appender
 * that is not there, so that what it cannot be is said, and text is written.
 */
public final class LogFormat extends PropertyDefinerBase {
  private static final String VARIABLE = "WIREWATCH_LOG_FORMAT";

  @Override
  public String getPropertyValue() {
    return of(System.getenv());
  }

  static String of(Map<String, String> environment) {
    String asked = environment.getOrDefault(VARIABLE, "").strip().toLowerCase(Locale.ROOT);
    if (asked.equals("json")) {
      return "json";
    }
    if (!asked.isEmpty() && !asked.equals("text")) {
      System.err.println(VARIABLE + " is " + asked + "; it can be text or json. Text is written.");
    }
    return "text";
  }
}
