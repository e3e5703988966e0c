package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebLinkTest {
  /** The reference examples of RFC 3986, section 5.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "g http://a/b/c/g",
        "./g http://a/b/c/g",
        "g/ http://a/b/c/g/",
        "/g http://a/g",
        "//g http://g",
        "?y http://a/b/c/d;p?y",
        "g?y http://a/b/c/g?y",
        "#s http://a/b/c/d;p?q#s",
        "g#s http://a/b/c/g#s",
        ";x http://a/b/c/;x",
        ". http://a/b/c/",
        "./ http://a/b/c/",
        ".. http://a/b/",
        "../ http://a/b/",
        "../g http://a/b/g",
        "../.. http://a/",
        "../../g http://a/g",
        "../../../g http://a/g",
        "mailto:x@y.example mailto:x@y.example"
      })
  void shouldResolveAsTheStandardSays(String reference, String expected) {
    assertThat(WebLink.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
  }

  @Test
  void shouldTakeReferencesThatAreNoUris() {
    assertThat(WebLink.resolve("https://news.example/a/b", "c d[1]|ü.html"))
        .isEqualTo("https://news.example/a/c d[1]|ü.html");
  }

  @Test
  void shouldLeaveAReferenceAloneWithoutABase() {
    assertThat(WebLink.resolve(null, " /a ")).isEqualTo("/a");
    assertThat(WebLink.resolve("not a base", "/a")).isEqualTo("/a");
    assertThat(WebLink.resolve("https://a.example/", null)).isNull();
  }
}
