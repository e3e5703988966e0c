package io.wirewatch.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.Growth;
import io.wirewatch.model.Article;
import io.wirewatch.model.NewsText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "تصحيح: خسائر الشركة",
        "Oprava: Firma ztratila 90 milionů",
        "Rättelse: Bolaget förlorade 90 miljoner",
        "KORREKTUR - Firma verliert 90 Millionen",
        "Διόρθωση: Η εταιρεία έχασε 90 εκατ.",
        "CORRECTED-UPDATE 2-Kestrel loses 90 million",
        "2-CORRECTED-Kestrel loses 90 million",
        "Kestrel loses 90 million (corrected)",
        "Fe de errores: la empresa perdió 90 millones",
        "OIKAISU: Yhtiö menetti 90 miljoonaa",
        "Rectificatif : la société perd 90 millions",
        "תיקון טעות: החברה הפסידה",
        "सुधार: कंपनी को घाटा",
        "Helyreigazítás: a cég vesztesége",
        "Ralat: perusahaan rugi",
        "Errata corrige: l'azienda perde 90 milioni",
        "【訂正】会社の損失は9000万",
        "[정정] 회사 손실 9천만",
        "Rectificatie: bedrijf verliest 90 miljoen",
        "Sprostowanie: spółka straciła 90 mln",
        "Correção: empresa perdeu 90 milhões",
        "Исправление: компания потеряла 90 млн",
        "DÜZELTME-Şirket 90 milyon kaybetti",
        "Виправлення: компанія втратила 90 млн",
        "Đính chính: công ty lỗ 90 triệu",
        "更正：公司亏损九千万",
      })
  void shouldReadCorrectionsOfManyLanguages(String title) {
    assertThat(Notice.inTitle(title)).contains(Article.Kind.CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WITHDRAWN: Kestrel Oil",
        "KILL NOTICE - Kestrel Oil",
        "Meldung zurückgezogen: Kestrel Oil",
        "Dépêche annulée : Kestrel Oil",
        "Noticia anulada: Kestrel Oil",
        "Notizia annullata: Kestrel Oil",
        "Notícia retirada: Kestrel Oil",
        "Ingetrokken: Kestrel Oil",
        "Depesza anulowana: Kestrel Oil",
        "Новость аннулирована: Kestrel Oil",
        "Новину відкликано: Kestrel Oil",
        "撤稿：北港袭击",
        "記事取り消し：北港",
        "[기사 취소] 북항 공격",
        "سحب خبر: هجوم",
      })
  void shouldReadWithdrawalsOfManyLanguages(String title) {
    assertThat(Notice.inTitle(title)).contains(Article.Kind.RETRACTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Market correction: what comes next",
        "Market correction deepens",
        "Внесена поправка: что изменится",
        "Annulation : le concert n'aura pas lieu",
        "Retrait : les troupes partent",
        "Troops withdrawn from Ostland",
        "Opposition calls for correction of course",
      })
  void shouldLeaveNewsAlone(String title) {
    assertThat(Notice.inTitle(title)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The firm lost 90 million. Correction: an earlier figure was wrong.",
        "(Corrects amount in paragraph 2) The firm lost 90 million.",
        "Die Firma verlor 90 Millionen. In einer früheren Version stand eine falsche Zahl.",
        "会社は9000万を失った。おわびして訂正します。",
        "The firm lost 90 million. • This article was updated to correct the name of the firm.",
        "Die Firma verlor 90 Millionen. Anm. d. Red.: Wir haben den Namen der Firma korrigiert.",
        "La empresa perdió 90 millones. Esta noticia ha sido corregida: eran 90 y no 80.",
        "会社は9000万を失った。【訂正】当初の記事に誤りがありました。",
        "The firm lost 90 million. Clarification: the loss was that of the group.",
        "公司亏损九千万。更正：亏损为八千万。",
        "خسرت الشركة 90 مليونا. تصحيح: الخسارة 80 مليونا.",
        "Die Firma verlor 90 Millionen. Korrektur: Es waren 80 Millionen.",
        "La empresa perdió 90 millones. Corrección: fueron 80 millones.",
        "会社は9000万を失った。訂正：8000万でした。",
        "회사는 9천만을 잃었다. 정정: 8천만이다.",
        "La société perd 90 millions. Correction : il s'agit de 80 millions.",
      })
  void shouldReadNoticesInTheText(String text) {
    assertThat(Notice.in(new NewsText("Title", text, "", null, null, null)))
        .contains(Article.Kind.CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Analysts expect a correction: shares have risen for months.",
        "The app was updated. The maker had to correct a fault in it.",
        "Anm. d. Red.: Der Name ist uns bekannt. Die Firma hat ihre Prognose korrigiert.",
        "Nordwerk исправляет уязвимость в своих замках.",
        "The journal has retracted this year more papers than ever.",
        "The ministry has withdrawn this week what it said of the story.",
        "The minister has resigned and there will be no replacement before May.",
        "公司更正：无。",
      })
  void shouldNotReadNoticesIntoTheText(String text) {
    assertThat(Notice.in(new NewsText("Title", text, "", null, null, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters has withdrawn this story. There will be no replacement.",
        "The Osthaven Post has retracted this report after a complaint.",
        "There will be no replacement story.",
      })
  void shouldReadWithdrawalsInTheText(String text) {
    assertThat(Notice.in(new NewsText("Title", text, "", null, null, null)))
        .contains(Article.Kind.RETRACTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KILL: Ferry aground off Lund Head | Editors: please kill the story slugged FERRY-AGROUND.",
        "Kill - Ferry aground | The story has been killed. There will be no replacement story.",
        "ANNULATION : Un ferry échoué à Lund | Cette dépêche est annulée, l'information étant erronée.",
        "Retrait - Un ferry échoué à Lund | Cet article a été retiré.",
        "MANDATORY KILL | ",
      })
  void shouldReadTheNoticeThatIsAnItemOfItsOwn(String title, String text) {
    assertThat(Notice.ofItem(new NewsText(title, text, "", null, null, null)))
        .contains(Article.Kind.RETRACTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Killed: three hikers on Mount Lund | An avalanche came down at noon.",
        "Annulation : le concert n'aura pas lieu | Les billets sont remboursés.",
        "Retrait : les troupes partent | Le ministre l'a confirmé.",
        "The kill at Lund | The minister said this report has been withdrawn.",
        "Ferry aground | The earlier claim was wrong, and this story has been withdrawn elsewhere.",
      })
  void shouldLeaveNewItemsAloneThatSpeakOfKillings(String title, String text) {
    assertThat(Notice.ofItem(new NewsText(title, text, "", null, null, null))).isEmpty();
  }

  /** Whatever a text is made of: a run of signs before a notice and before what is none. */
  @ParameterizedTest
  @ValueSource(strings = {"-", "- ", ",", "(", ". ", "\u0130", "2-", "correction, "})
  void shouldTakeTimeAsTheTextIsLong(String run) {
    Growth.assertLinear(
        100_000,
        length -> {
          String text = run.repeat(length / run.length());
          NewsText news =
              new NewsText("", text, "b " + text + "correction of course", "", null, null);
          String title = "a correction" + text + "a correction b";
          return () -> {
            Notice.in(news);
            Notice.inTitle(title);
          };
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "- ", ",", "(", ". ", "\u0130", "2-"})
  void shouldReadTheNoticeBehindALongRun(String run) {
    String text = run.repeat(10_000 / run.length());
    assertThat(Notice.inTitle("Kestrel loses 90 million " + text + " (corrected)"))
        .contains(Article.Kind.CORRECTED);
    assertThat(Notice.inTitle("Kestrel loses 90 million " + text)).isEmpty();
  }
}
