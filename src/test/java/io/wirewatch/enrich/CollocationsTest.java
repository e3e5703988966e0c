package io.wirewatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.text.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollocationsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "en\tstrike\tobject=$deal\tAGREE mutual",
        "en\tstrike\tbeside=deal\t-",
        "en\tstrike\tdeal\t-",
        "en\tstrike\tobject=deal\tBARGAIN mutual",
        "en\tstrike\tobject=deal\tAGREE",
        "en\tBARGAIN\tobject=deal\t-",
        "xx\tstrike\tobject=deal\t-",
      })
  void shouldNameTheLineOfAWrongRow(String row) {
    assertThatThrownBy(() -> Collocations.of(Table.of("c.tsv", List.of("# head", row))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("c.tsv:2: ");
  }

  @Test
  void shouldReadTheShippedRows() {
    assertThat(Table.load("/gazetteer/collocations.tsv").rows()).hasSizeGreaterThan(100);
    assertThatCode(Collocations::load).doesNotThrowAnyException();
  }
}
