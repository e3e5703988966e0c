package io.wirewatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "HTTPS://News.Example.ORG:443/a -> https://news.example.org/a",
        "http://user:secret@example.org/a -> http://example.org/a",
        "https://example.org/a/../b/./c -> https://example.org/b/c",
        "https://example.org/%7euser/%c3%a9 -> https://example.org/~user/%C3%A9",
        "https://example.org/a?utm_source=rss&id=7&UTM_Medium=x -> https://example.org/a?id=7",
        "https://example.org/a?b=2&a=1 -> https://example.org/a?a=1&b=2",
        "https://example.org/a?b=1&amp;a=1 -> https://example.org/a?a=1&b=1",
        "https://example.org/a?ref=feed.example.net -> https://example.org/a",
        "https://example.org/a?ref=42 -> https://example.org/a?ref=42",
        "https://example.org/a#:~:text=word -> https://example.org/a",
        "https://example.org/a#utm_source=rss -> https://example.org/a",
        "//example.org/a -> http://example.org/a",
        "www.example.org/a -> http://www.example.org/a",
        "https:\\\\example.org\\a -> https://example.org/a",
        "https://münchen.example/ -> https://xn--mnchen-3ya.example/",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D1 ->"
            + " https://example.org/a?id=1",
        "https://example-org.cdn.ampproject.org/c/s/example.org/a/amp/ ->"
            + " https://example.org/a/amp/",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=x -> https://example.org/a",
        "https://www.nytimes.com/2026/a.html?partner=rss&emc=rss ->"
            + " https://www.nytimes.com/2026/a.html",
        "https://example.org/a?partner=7 -> https://example.org/a?partner=7",
        "https://www.nytimes.com/2026/a.html?smid=tw-share -> https://www.nytimes.com/2026/a.html",
        "https://example.org/a?id=5&amp;amp;utm_source=rss -> https://example.org/a?id=5",
        "https://example.org/a?amp;utm_source=rss&amp;id=5 -> https://example.org/a?id=5",
        "https://example.org/a?amp;id=5 -> https://example.org/a?id=5",
        "https://example.org/do/a;jsessionid=8A7B.n1?id=5 -> https://example.org/do/a?id=5",
        "https://example.org/do;JSESSIONID=8A7B/a -> https://example.org/do/a",
        "https://example.org/a;v=2 -> https://example.org/a;v=2",
        "https://www.google.com/url?url=https://example.org/a+b/c&sa=t ->"
            + " https://example.org/a+b/c",
        "https://www.google.com/url?url=https%3A%2F%2Fexample.org%2Fa%2520b ->"
            + " https://example.org/a%20b",
        "https://example-org.cdn.ampproject.org/v/s/example.org/a?amp_js_v=0.1&amp_gsa=1&usqp=mq331AQ"
            + " -> https://example.org/a",
        "https://cdn.ampproject.org/i/s/example.org/a.jpg -> https://example.org/a.jpg",
        "https://cdn.ampproject.org/v0.js -> https://cdn.ampproject.org/v0.js",
        "https://cdn.ampproject.org/x/s/example.org/a ->"
            + " https://cdn.ampproject.org/x/s/example.org/a",
        "https://www.bing.com/amp/s/example.org/a -> https://example.org/a",
        "https://example.org/news/amp/world-1 -> https://example.org/news/amp/world-1",
        "https://example.org/a?_amp=true -> https://example.org/a?_amp=true",
        "https://example.org/a?ref=rss&id=7 -> https://example.org/a?id=7",
        "https://example.org/a?source=RSS -> https://example.org/a",
        "https://example.org/a?src=rss2 -> https://example.org/a",
        "https://example.org/a?from=rss -> https://example.org/a",
        "https://example.org/a?feed=rss -> https://example.org/a",
        "https://example.org/a?chn=rss -> https://example.org/a",
        "https://example.org/a?output=rss -> https://example.org/a",
        "https://example.org/a?source=42 -> https://example.org/a?source=42",
        "https://example.org/a?q=rss -> https://example.org/a?q=rss",
        "https://example.org/a?mibextid=Zx&rdid=Ab&sfnsn=mo -> https://example.org/a",
        "https://example.org/a?_x_tr_sl=de&_x_tr_hl=en -> https://example.org/a",
        "https://example.org/a?cx_testId=3&cx_testVariant=b -> https://example.org/a",
        "https://example.org/a?ref_src=twsrc&guce_consent=1 -> https://example.org/a",
        "https://urldefense.com/v3/__https://example.org/a?id=1&b=2__;!!N96!tok$ ->"
            + " https://example.org/a?b=2&id=1",
        "https://urldefense.com/v3/__https://example.org/a*b__;Iw!!N96!tok$ ->"
            + " https://urldefense.com/v3/__https://example.org/a*b__;Iw!!N96!tok$",
        "https://www-north--port-example-org.translate.goog/a?_x_tr_sl=de&id=1 ->"
            + " https://www.north-port.example.org/a?id=1",
        "https://translate.google.com/translate?sl=de&u=https://example.org/a ->"
            + " https://example.org/a",
        "https://translate.google.co.uk/website?u=https://example.org/a -> https://example.org/a",
        "https://r.search.yahoo.com/_ylt=Aw/RV=2/RE=17/RO=10/RU=https%3a%2f%2fexample.org%2fa%3fid%3d1/RK=2/RS=x-"
            + " -> https://example.org/a?id=1",
      })
  void shouldTakeTheSafeSteps(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "mailto:a@example.org",
        "javascript:alert(1)",
        "tag:example.org,2026:1",
        "guid-17",
        "http://",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://[1::2::3]/",
        "http://256.1.1.1/",
        "http://a..b/"
      })
  void shouldRefuseWhatIsNoWebAddress(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " = ",
      value = {
        "http://www.example.org/a/ = https://example.org/a",
        "https://m.example.org/a#comments = https://example.org/a",
        "https://amp.example.org/a?amp=1 = https://example.org/a",
        "https://example.org/a/amp/ = https://example.org/a",
        "https://example.org/a?_amp=true = https://example.org/a",
        "https://example.org/a?outputType=amp = https://example.org/a",
        "https://example.org/news/amp/world-1 = https://example.org/news/world-1",
        "https://example.org/amp/123 = https://example.org/123",
        "https://example.org/a.amp.html = https://example.org/a.html",
        "https://example.org/a.amp = https://example.org/a",
        "https://www.amp.com.au/news = https://amp.com.au/news",
        "https://amp.example.com.au/news = https://www.example.com.au/news",
        "https://m.example.co.uk/news = https://example.co.uk/news",
        "https://example.org/x-100~amp.html = https://example.org/x-100.html",
        "https://example.org/x-1-amp.html = https://example.org/x-1.html",
        "https://example.org/x/amp_articleshow/1.cms = https://example.org/x/articleshow/1.cms",
        "https://example.org/a?utm_source=rss&campaign_id=5 = https://example.org/a",
        "https://www.cbc.ca/news/x-1.1?cmp=rss = https://www.cbc.ca/news/x-1.1",
        "https://www.nytimes.com/x.html?unlocked_article_code=1.a = https://nytimes.com/x.html",
        "https://www.ft.com/content/a?accessToken=z&sharetype=gift = https://ft.com/content/a",
        "https://www.lemonde.fr/a?lmd_medium=al&lmd_campaign=app = https://www.lemonde.fr/a",
        "https://www.repubblica.it/x/y-1/?ref=RHLF-P1 = https://www.repubblica.it/x/y-1",
        "https://www.npr.org/a?ft=nprml&f=1001 = https://www.npr.org/a",
        "https://de.m.example.org/wiki/A = https://de.example.org/wiki/A",
        "https://edition.mobile.example.co.uk/a = https://edition.example.co.uk/a",
        "https://example.org/a?u=http%3A%2F%2Fx.org = https://example.org/a?u=http://x.org",
      })
  void shouldGiveOnePageOneKey(String one, String other) {
    assertThat(CanonicalUrl.key(one)).isPresent().isEqualTo(CanonicalUrl.key(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " = ",
      value = {
        "https://example.org/A = https://example.org/a",
        "https://example.org/tag/amp = https://example.org/tag",
        "https://example.org/tag/amp/page-2 = https://example.org/tag/page-2",
        "https://example.org/amp/guitars = https://example.org/guitars",
        "https://example.org/amp = https://example.org/",
        "https://www.amp.com.au/news = https://com.au/news",
        "https://m.co.uk/news = https://co.uk/news",
        "https://shop.m.co.uk/news = https://shop.co.uk/news",
        "https://shop.mobile.org/news = https://shop.org/news",
        "https://example.org/list?source=atom = https://example.org/list?source=molecule",
        "https://example.org/marshall-amp.html = https://example.org/marshall.html",
        "https://example.org/news?campaign_id=5 = https://example.org/news?campaign_id=6",
        "https://example.org/news?elq=5&icid=1 = https://example.org/news?elq=6&icid=1",
        "https://example.org/show?rss_id=5 = https://example.org/show?rss_id=6",
        "https://example.org/press?partnerid=5 = https://example.org/press?partnerid=6",
        "https://example.org/?cmp=bank = https://example.org/?cmp=auto",
        "https://example.org/view?utm=1 = https://example.org/view?utm=2",
        "https://example.org/a?st=1&accessToken=5 = https://example.org/a?st=1&accessToken=6",
        "https://example.org/a?type=amp = https://example.org/a",
        "https://example.org/?p=1 = https://example.org/?p=2",
        "https://example.org/#!/a = https://example.org/#!/b",
        "https://feeds.example.org/a = https://feeds2.example.org/a",
      })
  void shouldKeepPagesApart(String one, String other) {
    assertThat(CanonicalUrl.key(one)).isPresent().isNotEqualTo(CanonicalUrl.key(other));
  }

  /** It is an identity, and hosts that share the work may be of different countries. */
  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
  void shouldWriteAnAddressInTheSameDigitsWhateverTheLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(CanonicalUrl.of("HTTP://3405803783/I")).contains("http://203.0.113.7/I");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void shouldKnowLinksThatTellNothing() {
    assertThat(CanonicalUrl.isOpaque("https://news.google.com/rss/articles/CBMiXyz?oc=5")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://t.co/abc")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://nyti.ms/3abc")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://apple.news/Axyz")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://flip.it/abc")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://goo.gl/abc")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://news.google.com/stories/CAAqNg")).isTrue();
    assertThat(CanonicalUrl.isOpaque("https://www.nytimes.com/2026/a.html")).isFalse();
    assertThat(CanonicalUrl.isOpaque("https://example.org/t.co")).isFalse();
  }

  @Test
  void shouldNeedNoDeepStackForAValueOfManyLabels() {
    String labels = "a.".repeat(4_000);
    assertThat(CanonicalUrl.of("https://example.org/a?ref=" + labels + "example"))
        .contains("https://example.org/a");
  }
}
