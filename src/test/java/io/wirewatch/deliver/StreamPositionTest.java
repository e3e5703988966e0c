package io.wirewatch.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionTest {
  @Test
  void shouldComeBackAsItWasGiven() {
    StreamPosition position = StreamPosition.START.with(3, 17).with(0, 4).with(3, 12);

    assertThat(position).hasToString("0-4.3-17");
    assertThat(StreamPosition.read("0-4.3-17")).isEqualTo(position);
    assertThat(position.has(3, 17)).isTrue();
    assertThat(position.has(3, 18)).isFalse();
    assertThat(position.has(1, 0)).isFalse();
  }

  @Test
  void shouldHaveANameForTheStartBecauseAnEmptyIdIsNone() {
    assertThat(StreamPosition.START.toString()).isNotEmpty();
    assertThat(StreamPosition.read(StreamPosition.START.toString()))
        .isEqualTo(StreamPosition.START);
  }

  @Test
  void shouldCoverWhatEitherOfTwoCovers() {
    assertThat(StreamPosition.read("0-4.3-17").and(StreamPosition.read("0-9.1-2.3-1")))
        .hasToString("0-9.1-2.3-17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "a-b", "0-1;1-2", "0-99999999999999999999", "0-1."})
  void shouldBeNoneWhereTheIdIsNotOurs(String id) {
    assertThat(StreamPosition.read(id)).isNull();
  }
}
