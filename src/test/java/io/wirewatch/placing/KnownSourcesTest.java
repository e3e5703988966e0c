package io.wirewatch.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.dedup.CopySettings;
import io.wirewatch.dedup.CopyVerdict;
import io.wirewatch.dedup.TextPrint;
import io.wirewatch.model.NewsText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSourcesTest {
  private static final TextPrint PRINT =
      TextPrint.of(
          new NewsText("Harvest fails", "Hail ruined it.", "", null, Instant.EPOCH, null),
          CopySettings.DEFAULT.sketch());

  private final KnownSources sources = new KnownSources();

  private static KnownText text(String id, String original, String source) {
    return new KnownText(id, original, original, List.of(), Instant.EPOCH, PRINT, null, source);
  }

  private static CopyVerdict.Copy copy(String of, String original) {
    return new CopyVerdict.Copy(of, original, 1, true, 1, false);
  }

  @Test
  void shouldGiveACopyTheSourceOfItsOriginal() {
    sources.remember(1, text("a", "a", "reuters"));
    sources.remember(2, text("b", "a", "Daily B"));

    assertThat(sources.of(copy("b", "a"))).contains("reuters");
    assertThat(sources.of(copy("x", "y"))).isEmpty();
    assertThat(sources.of(new CopyVerdict.Excerpt("b", "a"))).contains("reuters");
    assertThat(sources.of(new CopyVerdict.Original())).isEmpty();
  }

  @Test
  void shouldGoByTheCopyInBetweenOnceTheOriginalIsForgotten() {
    sources.remember(1, text("a", "a", "reuters"));
    sources.remember(2, text("b", "a", "reuters"));
    sources.forget(1);

    assertThat(sources.of(copy("b", "a"))).contains("reuters");
    sources.forget(2);
    assertThat(sources.of(copy("b", "a"))).isEmpty();
  }

  @Test
  void shouldKnowARevisedArticleForAsLongAsOneOfItsTextsIsKept() {
    sources.remember(1, text("a", "a", "Daily A"));
    sources.remember(2, text("a", "a", "reuters"));
    sources.forget(1);

    assertThat(sources.of(copy("a", "a"))).contains("reuters");
  }

  @Test
  void shouldKeepTheSourceInWhatIsStored() {
    assertThat(KnownTextCodec.decode(KnownTextCodec.encode(text("a", "a", "reuters"))).source())
        .isEqualTo("reuters");
    assertThat(KnownTextCodec.decode(KnownTextCodec.encode(text("a", "a", null))).source())
        .isNull();
  }
}
