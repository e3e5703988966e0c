package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
  @Test
  void shouldPutEachBlockOnALineOfItsOwn() {
    assertThat(
            HtmlText.toText(
                "<p>Ministers met in <b>Oslo</b>.</p><p>They&nbsp;talked.<br>Then left.</p>"))
        .isEqualTo("Ministers met in Oslo.\nThey talked.\nThen left.");
  }

  @Test
  void shouldReadEntitiesInTextWithoutMarkup() {
    assertThat(HtmlText.toText("Caf&eacute; &amp; bar &#8211; open"))
        .isEqualTo("Café & bar – open");
  }

  @Test
  void shouldLeaveOutWhatNoReaderSees() {
    assertThat(HtmlText.toText("Rain<script>alert(1)</script><style>p{}</style> today"))
        .isEqualTo("Rain today");
  }

  @Test
  void shouldNotLetAnUnclosedFrameSwallowTheText() {
    assertThat(HtmlText.toText("Before <iframe src='x'> after")).isEqualTo("Before after");
  }

  @Test
  void shouldTakeNullAsEmpty() {
    assertThat(HtmlText.toText(null)).isEmpty();
    assertThat(HtmlText.toSafeHtml(null, null)).isEmpty();
  }

  @Test
  void shouldDropWhatActs() {
    String safe =
        HtmlText.toSafeHtml(
            "<p onclick='x()'>Text <a href='javascript:x()'>one</a> <a href=' java\tscript:x()'>two</a>"
                + "<script>x()</script><form action='/p'><input></form><img src='data:text/html,x'></p>",
            null);
    assertThat(safe).contains("Text", "one", "two");
    assertThat(safe.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("onclick", "javascript", "script", "<form", "<input", "data:");
  }

  @Test
  void shouldMakeLinksAbsolute() {
    assertThat(
            HtmlText.toSafeHtml("<a href=\"../a?b=1\">x</a>", "https://news.example/world/today/"))
        .isEqualTo("<a href=\"https://news.example/world/a?b=1\">x</a>");
  }

  @Test
  void shouldKeepRelativeLinksWhereNoBaseIsKnown() {
    assertThat(HtmlText.toSafeHtml("<a href=\"/a\">x</a>", null)).isEqualTo("<a href=\"/a\">x</a>");
  }

  @Test
  void shouldEscapeTextWithoutMarkup() {
    assertThat(HtmlText.toSafeHtml("5 > 3 &amp; 2 &lt; 4", null))
        .isEqualTo("5 &gt; 3 &amp; 2 &lt; 4");
  }
}
