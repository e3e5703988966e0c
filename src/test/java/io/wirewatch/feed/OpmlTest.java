package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpmlTest {
  @Test
  void shouldReadOutlinesWithTheirGroups() {
    var outlines =
        Opml.read(
            """
            <opml version="2.0"><body>
              <outline text="World"><outline text="Wire" type="rss" xmlUrl="https://w.example/rss" htmlUrl="https://w.example/"/></outline>
              <outline title="Solo" text="other" xmlUrl="https://s.example/rss"/>
              <outline text="No feed" htmlUrl="https://n.example/"/>
            </body></opml>
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(outlines).hasSize(2);
    assertThat(outlines.get(0).groups()).containsExactly("World");
    assertThat(outlines.get(0).title()).isEqualTo("Wire");
    assertThat(outlines.get(0).htmlUrl()).isEqualTo("https://w.example/");
    assertThat(outlines.get(1).title()).isEqualTo("Solo");
  }

  @Test
  void shouldReadWhatIsNotWellFormed() {
    var outlines =
        Opml.read(
            ("<opml><body><outline text=\"Q & A\" xmlUrl=\"https://q.example/?a=1&b=2\"/>"
                    + "<outline text=\"Say \"hello\" now\" xmlUrl=\"https://h.example/rss\"/>"
                    + "<outline text='Cut' xmlUrl='https://c.example/rss'>")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(outlines)
        .extracting(Opml.Outline::xmlUrl)
        .containsExactly(
            "https://q.example/?a=1&b=2", "https://h.example/rss", "https://c.example/rss");
  }

  @Test
  void shouldFindNothingInOtherDocuments() {
    assertThat(Opml.read(new byte[0])).isEmpty();
    assertThat(Opml.read("hello".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
