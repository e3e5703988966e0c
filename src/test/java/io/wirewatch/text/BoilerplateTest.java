package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static final String STORY = "The harbour of Tornby was closed on Monday after a storm.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Become a member",
        "― Advertisement ―",
        "[Werbung]",
        "Get the best offers and updates relating to The Tornby Courier.",
        "Read This Story In Detail",
        "Read more »",
        "Continue reading…",
        "HomeWorldHarbour of Tornby Closed After Storm:...",
        "Home > World > Europe",
        "Share Tweet Email Print",
        "Facebook | Twitter | WhatsApp (12)",
        "Sign up for our morning newsletter",
        "Already a subscriber? Log in",
        "RELATED: Ferry runs aground off Tornby",
        "Lire aussi : Le port de Tornby est fermé",
        "Lesen Sie auch: Hafen gesperrt",
        "Lea también: El puerto sigue cerrado",
        "Leggi anche: chiuso il porto",
        "Leia também",
        "Читайте также: порт закрыт",
        "Czytaj także: port zamknięty",
        "Devamını oku",
        "Baca juga: Pelabuhan ditutup",
        "続きを読む",
        "阅读全文",
        "اقرأ المزيد",
        "The post Harbour closed appeared first on The Tornby Courier.",
        "Der Beitrag Hafen gesperrt erschien zuerst auf Tornby heute.",
        "L’article Le port est fermé est apparu en premier sur Tornby Info.",
        "La entrada Puerto cerrado se publicó primero en Tornby Hoy."
      })
  void shouldMaskALineOfBoilerplate(String line) {
    String text = STORY + "\n" + line + "\nThe mayor spoke.";
    String masked = Boilerplate.mask(text);
    assertThat(masked).hasSameSizeAs(text);
    assertThat(masked.substring(STORY.length() + 1, STORY.length() + 1 + line.length())).isBlank();
    assertThat(Boilerplate.strip(text)).isEqualTo(STORY + "\nThe mayor spoke.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more.",
        "[…]",
        "Click here to read the full report.",
        "Follow us on Telegram.",
        "The post Storm closes harbour appeared first on The Tornby Courier."
      })
  void shouldMaskTheLastSentenceOfALine(String tail) {
    assertThat(Boilerplate.strip(STORY + " " + tail)).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour was closed.",
        "Share prices fell on Monday.",
        "More than 40 ships were waiting.",
        "Readers of the report were surprised. Ministers were not.",
        "Home sales rose in March.",
        "Subscribers to the gas network were cut off.",
        "Related companies were searched, too.",
        "Facebook said that it would appeal."
      })
  void shouldLeaveAStoryAlone(String text) {
    assertThat(Boilerplate.mask(text + "\n" + STORY)).isEqualTo(text + "\n" + STORY);
  }

  @Test
  void shouldNotBlankAHeadlineWhole() {
    assertThat(Boilerplate.mask("Become a member")).isEqualTo("Become a member");
  }

  @Test
  void shouldTakeNullAsEmpty() {
    assertThat(Boilerplate.mask(null)).isEmpty();
    assertThat(Boilerplate.strip("")).isEmpty();
  }
}
