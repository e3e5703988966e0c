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

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://n.example/a/1?x=a|b https://n.example/a/1?x=a%7Cb",
        "https://n.example/{a}^`\\ https://n.example/%7Ba%7D%5E%60%5C",
        "https://n.example/<a>?a[]=1 https://n.example/%3Ca%3E?a%5B%5D=1",
        "https://n.example/100%?q=%e4%zz https://n.example/100%25?q=%e4%25zz",
        "https://n.example/a#b#c https://n.example/a#b%23c",
        "https://n.example/новости/日本 https://n.example/новости/日本",
        "https://n.example https://n.example",
        "HTTPS://n.example:81?a HTTPS://n.example:81?a",
        "http://[::1]/a http://[::1]/a"
      })
  void shouldEncodeWhatAUrlMayNotHold(String link, String expected) {
    assertThat(WebLink.encoded(link)).isEqualTo(expected);
    assertThat(WebLink.encoded(expected)).isEqualTo(expected);
  }

  @Test
  void shouldEncodeWhatHidesTurnsOrEndsALine() {
    assertThat(WebLink.encoded("https://n.example/a \"b\"\r\n\u202e\ufffe\u200b\ud83d\ude00"))
        .isEqualTo("https://n.example/a%20%22b%22%0D%0A%E2%80%AE%EF%BF%BE%E2%80%8B%F0%9F%98%80");
    assertThat(WebLink.encoded("https://n.example/\ud83d")).isEqualTo("https://n.example/%3F");
  }

  @Test
  void shouldTakeNothingElseForALinkToTheWeb() {
    for (String none :
        new String[] {
          null,
          "",
          "javascript:alert(1)",
          "https://",
          "https:///a",
          "https://a b.example/",
          "https://a.example\\@b.example/",
          "https://a<b>.example/",
          "ftp://a.example/",
          "/a"
        }) {
      assertThat(WebLink.encoded(none)).as(String.valueOf(none)).isNull();
    }
  }

  @Test
  void shouldLeaveAReferenceAloneWithoutABase() {
    assertThat(WebLink.resolve(null, " /a ")).isEqualTo("/a");
    assertThat(WebLink.resolve("not a base", "/a")).isEqualTo("/a");
    assertThat(WebLink.resolve("https://a.example/", null)).isNull();
  }
}
