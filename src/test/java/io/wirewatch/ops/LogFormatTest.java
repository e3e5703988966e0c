package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {
  @ParameterizedTest
  @CsvSource({"'', text", "text, text", "JSON, json", "Json, json", "logfmt, text"})
  void shouldWriteAFormatThatThereIs(String asked, String format) {
    assertThat(LogFormat.of(Map.of("WIREWATCH_LOG_FORMAT", asked))).isEqualTo(format);
  }

  @Test
  void shouldWriteTheWholeMessageAndTheDate() throws Exception {
    assertThat(line("json")).contains("\"3 of a b\"").contains("\"timestamp\"");
    assertThat(line("text")).matches("(?s)20\\d\\d-\\d\\d-\\d\\dT.*INFO .* - 3 of a b\\s+");
  }

  /** As the shipped file writes it, with both appenders attached. */
  private static String line(String appender) throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    String xml;
    try (var in = LogFormatTest.class.getResourceAsStream("/logback.xml")) {
      xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String both =
        xml.replace(
            "<appender-ref ref=\"${format}\"/>",
            "<appender-ref ref=\"text\"/><appender-ref ref=\"json\"/>");
    assertThat(both).isNotEqualTo(xml);
    configurator.doConfigure(
        new java.io.ByteArrayInputStream(both.getBytes(StandardCharsets.UTF_8)));
    Logger logger = context.getLogger(Logger.ROOT_LOGGER_NAME);
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>) logger.getAppender(appender);
    Encoder<ILoggingEvent> encoder = console.getEncoder();
    LoggingEvent event =
        new LoggingEvent("x", logger, Level.INFO, "{} of {}", null, new Object[] {3, "a b"});
    String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
    context.stop();
    return line;
  }
}
