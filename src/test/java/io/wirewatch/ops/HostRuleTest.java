package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRuleTest {
  @ParameterizedTest
  @CsvSource({
    "localhost:8484, true",
    "LOCALHOST, true",
    "127.0.0.1:8484, true",
    "[::1]:8484, true",
    "news.example.org, true",
    "news.example.org:443, true",
    "rebound.example:8484, false",
    "127.0.0.1.rebound.example, false",
    "10.0.0.7:8484, false",
    "'', false"
  })
  void shouldAnswerOnLoopbackToItsOwnNamesOnly(String host, boolean answered) {
    HostRule rule = new HostRule("127.0.0.1");
    rule.alsoAt("https://News.example.org/alerts");
    rule.alsoAt("");
    assertThat(rule.answers(host)).isEqualTo(answered);
  }

  @Test
  void shouldAnswerToAnyNameWhereItListensForOthers() {
    assertThat(new HostRule("0.0.0.0").answers("10.0.0.7:8484")).isTrue();
    assertThat(new HostRule("127.0.0.1").answers(null)).isTrue();
  }
}
