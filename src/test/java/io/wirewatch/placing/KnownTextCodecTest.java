package io.wirewatch.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.dedup.TextPrint;
import io.wirewatch.story.StoryText;
import io.wirewatch.text.Shingles;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTextCodecTest {
  private static final StoryText TERMS =
      new StoryText(
          "en",
          new int[] {11, 12},
          new short[] {3, 4},
          new byte[] {1, 2},
          new int[] {21},
          new byte[] {5},
          20261123,
          2,
          new int[] {31});

  private static KnownText text(StoryText terms, String source) {
    TextPrint print =
        new TextPrint(
            Shingles.restored(new int[] {1, -2}, 9, 77L),
            new int[] {3},
            new int[] {3, 4},
            new int[] {5},
            new int[0],
            true,
            true);
    return new KnownText(
        "b", "a", "s", List.of("t", "u"), Instant.ofEpochMilli(7), print, terms, source);
  }

  @Test
  void shouldReadAllThatItWrote() {
    for (KnownText text : List.of(text(TERMS, "reuters"), text(null, null))) {
      byte[] bytes = KnownTextCodec.encode(text);
      KnownText read = KnownTextCodec.decode(bytes);

      assertThat(KnownTextCodec.isKnown(bytes)).isTrue();
      assertThat(read).usingRecursiveComparison().isEqualTo(text);
      assertThat(KnownTextCodec.encode(read)).isEqualTo(bytes);
    }
  }

  /**
   * Written by hand after the format, not by the encoder: what a released program left in stores.
   */
  @Test
  void shouldReadBytesOfVersion7() {
    KnownText read = KnownTextCodec.decode(HexFormat.of().parseHex(VERSION_7));

    assertThat(read).usingRecursiveComparison().isEqualTo(text(TERMS, "reuters"));
  }

  private static final String VERSION_7 =
      "0700016200016100017300020001740001750000000000000007000200000001"
          + "fffffffe00000009000000000000004d03000100000003000200000003000000"
          + "040001000000050000010002656e00020000000b0000000c0003000401020001"
          + "0000001505013529030200010000001f000772657574657273";

  @Test
  void shouldKnowWhatAnotherVersionWrote() {
    byte[] bytes = KnownTextCodec.encode(text(TERMS, "reuters"));
    for (int version : new int[] {0, 6, 8, 255}) {
      bytes[0] = (byte) version;
      assertThat(KnownTextCodec.isKnown(bytes)).isFalse();
      assertThatThrownBy(() -> KnownTextCodec.decode(bytes))
          .hasMessageContaining("version " + version);
    }
    assertThat(KnownTextCodec.isKnown(new byte[0])).isFalse();
  }
}
