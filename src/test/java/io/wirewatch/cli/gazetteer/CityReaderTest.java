package io.wirewatch.cli.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CityReaderTest {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private static void varint(ByteArrayOutputStream out, long value) {
    for (long rest = value; ; rest >>>= 7) {
      if (rest < 0x80) {
        out.write((int) rest);
        return;
      }
      out.write((int) (rest & 0x7F | 0x80));
    }
  }

  private static void text(ByteArrayOutputStream out, int field, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    varint(out, field << 3 | 2);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private void city(String name, String country, int inhabitants) {
    ByteArrayOutputStream city = new ByteArrayOutputStream();
    varint(city, 1 << 3);
    varint(city, 4_000_000_000L); // a field that is not read
    text(city, 2, name);
    text(city, 3, country);
    text(city, 7, "PPL");
    text(city, 8, "A1");
    varint(city, 9 << 3);
    varint(city, inhabitants);
    varint(file, city.size());
    file.writeBytes(city.toByteArray());
  }

  @Test
  void shouldReadOneCityAfterTheOther() {
    city("Åby", "SE", 300_000);
    city("Beton", "FR", 5);
    List<CityReader.City> cities = new ArrayList<>();
    CityReader.read(file.toByteArray(), cities::add);
    assertThat(cities)
        .containsExactly(
            new CityReader.City("Åby", "SE", "PPL", "A1", 300_000),
            new CityReader.City("Beton", "FR", "PPL", "A1", 5));
  }
}
