package io.wirewatch.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds whose bytes are in one encoding while everything that is said of them names another. */
class FeedEncodingTest {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("ru", "Президент подписал указ о бюджете, соглашение вступит в силу"),
          Map.entry("el", "Ο πρωθυπουργός συναντήθηκε με τον υπουργό Εξωτερικών"),
          Map.entry("he", "ראש הממשלה נפגש עם שר החוץ בירושלים"),
          Map.entry("ar", "قالت الحكومة إن الاتفاق سيدخل حيز التنفيذ الشهر المقبل"),
          Map.entry("th", "นายกรัฐมนตรีพบรัฐมนตรีต่างประเทศ"),
          Map.entry("zh", "中国政府表示，双方将继续保持沟通，推动合作取得更多成果"),
          Map.entry("zt", "政府表示將繼續與各國合作，維護臺灣海峽和平穩定"),
          Map.entry("ja", "政府は新しい支援策を発表し、各国との協力を強めるとしています"),
          Map.entry("ko", "대통령, 외교장관 회담에서 안보 협력 논의"),
          Map.entry("pl", "Rząd przyjął ustawę o bezpieczeństwie żywności, źródła w Łodzi"),
          Map.entry(
              "cs",
              "Vláda schválila návrh zákona o dopravě, ministr řekl, že příští týden začnou jednání o zprávě"),
          Map.entry(
              "hu",
              "Hírek: a kormány elfogadta a törvényt a költségvetésről, közölte a miniszterelnök szóvivője, őszre"),
          Map.entry("tr", "Cumhurbaşkanı Dışişleri Bakanı ile görüştü, İstanbul’da şöyle dedi"),
          Map.entry(
              "fr", "Été à Orléans : l’élection est reportée à février, déclare-t-il, après huées"),
          Map.entry(
              "de", "Für größere Übungen müsse das Bündnis zusätzliche Kräfte „früher“ stellen"),
          Map.entry(
              "es", "España apoyará la negociación mañana según el ministro, acordó el Parlamento"),
          Map.entry(
              "pt",
              "A decisão será amanhã em São Paulo; não haverá eleição nem negociação, só reunião"),
          Map.entry(
              "is",
              "Ríkisstjórnin segir að þetta sé óljóst, þingið ræðir málið í Reykjavík, síðan kosið"),
          Map.entry(
              "da",
              "Børn på øer får støtte; København, Århus og Sønderborg følger efter på søndag"),
          Map.entry("fi", "Hallitus päätti käyttää lisää määrärahoja Itämeren suojeluun"),
          Map.entry(
              "en",
              "The café’s owner said “no” – naïve, he’d thought – to a €3m offer from O’Neill’s"));

  static Stream<Arguments> cases() {
    Stream.Builder<Arguments> cases = Stream.builder();
    for (String pair :
        """
        ru windows-1251, ru koi8-r, ru iso-8859-5, el windows-1253, el iso-8859-7, he windows-1255,
        ar windows-1256, th x-windows-874, zh gb18030, zh gbk, zt big5, ja shift_jis, ja euc-jp, ja iso-2022-jp,
        ko euc-kr, pl windows-1250, pl iso-8859-2, cs windows-1250, cs iso-8859-2, hu windows-1250,
        tr windows-1254, fr windows-1252, de windows-1252, es windows-1252, pt windows-1252,
        is windows-1252, da windows-1252, fi windows-1252, en windows-1252"""
            .split(",\\s*")) {
      String[] parts = pair.strip().split(" ");
      for (String claim : new String[] {"utf-8", "iso-8859-1", "windows-1252", "http", "none"}) {
        cases.add(Arguments.of(parts[0], parts[1], claim));
      }
    }
    return cases.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shouldBelieveTheBytesBeforeAnyClaim(String language, String charset, String claim) {
    String text = TEXTS.get(language);
    String declared =
        claim.equals("none") || claim.equals("http") ? "" : " encoding=\"" + claim + "\"";
    String document =
        "<?xml version=\"1.0\""
            + declared
            + "?><rss version=\"2.0\"><channel><title>News of the world, "
            + "in a feed whose markup and first words are English</title><item><title>"
            + text
            + "</title><description><![CDATA[<p class=\"lead\">"
            + text
            + "</p>]]></description></item></channel></rss>";
    String contentType = claim.equals("http") ? "text/xml; charset=iso-8859-1" : "text/xml";
    ParsedFeed feed =
        (ParsedFeed)
            new FeedParser()
                .parse(
                    document.getBytes(Charset.forName(charset)),
                    new DocumentOrigin("https://news.example/rss", contentType, Map.of()));
    assertThat(feed.entries().get(0).title()).isEqualTo(text);
    assertThat(feed.entries().get(0).summary()).contains(text);
  }

  @Test
  void shouldPassOverACharacterCutInTheMiddle() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String half = TEXTS.get("zh");
    byte[] text = half.getBytes(Charset.forName("gbk"));
    out.writeBytes(
        "<?xml version='1.0' encoding='gbk'?><rss><channel><title>"
            .getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(text);
    out.writeBytes("</title><item><title>".getBytes(StandardCharsets.US_ASCII));
    out.write(text, 0, text.length - 1);
    out.writeBytes("...</title></item></channel></rss>".getBytes(StandardCharsets.US_ASCII));
    ParsedFeed feed = (ParsedFeed) new FeedParser().parse(out.toByteArray(), null);
    assertThat(feed.meta().title()).isEqualTo(half);
    assertThat(feed.entries().get(0).title()).startsWith(half.substring(0, half.length() - 1));
  }

  @Test
  void shouldReadADocumentThatWasPutTogetherOfTwoEncodings() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Été – à l’Élysée</title>"
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(
        "<item><title>Café “noir” à Nîmes</title></item></channel></rss>"
            .getBytes(Charset.forName("windows-1252")));
    ParsedFeed feed = (ParsedFeed) new FeedParser().parse(out.toByteArray(), null);
    assertThat(feed.meta().title()).isEqualTo("Été – à l’Élysée");
    assertThat(feed.entries().get(0).title()).isEqualTo("Café “noir” à Nîmes");
  }
}
