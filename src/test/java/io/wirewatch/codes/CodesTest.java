package io.wirewatch.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void shouldKnowEveryCountryWithItsAreasTheSmallestFirst() {
    assertThat(Countries.codes()).hasSizeGreaterThan(240).contains("RU", "CN", "XK", "TW", "PS");

    Map<String, Countries.Country> all = new HashMap<>();
    Countries.forEach(all::put);
    assertThat(all.get("DE").name()).isEqualTo("Germany");
    assertThat(all.get("DE").areas()).containsExactly("155", "150");
  }

  @Test
  void shouldKnowEveryTopicBelowItsParent() {
    Taxonomy topics = Taxonomy.shipped();
    assertThat(topics.size()).isGreaterThan(1_000);
    for (int topic = 0; topic < topics.size(); topic++) {
      assertThat(topics.number(topics.code(topic))).isEqualTo(topic);
      assertThat(topics.parent(topic)).isLessThan(topic);
      assertThat(topics.parent(topics.top(topic))).isNegative();
    }
  }
}
