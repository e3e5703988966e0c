package io.wirewatch.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireCreditTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "MOSCOW, Nov 23 (Reuters) - The two ministers met on Monday. => reuters",
        "BEIJING, Nov. 23 (Xinhua) -- The two ministers met. => xinhua",
        "MOSCOW, November 23. /TASS/. The two ministers met. => tass",
        "МОСКВА, 23 ноября. /ТАСС/. Министры встретились. => tass",
        "МОСКВА, 23 ноя - РИА Новости. Министры встретились. => ria",
        "新华社北京11月23日电 两国外长举行会谈。 => xinhua",
        "BERLIN (AP) — The two ministers met. => ap",
        "The two ministers met in Moscow on Monday. © AFP => afp",
        "The two ministers met. (With inputs from PTI) => pti",
        "The two ministers met in Moscow. Source: Xinhua => xinhua",
        "Die Minister trafen sich am Montag. (dpa) => dpa",
        "Berlin (dpa/lno) - Die Minister trafen sich. => dpa",
        "Die Minister trafen sich. © dpa-infocom, dpa:261123-99-123456/2 => dpa",
        "Madrid, 23 nov (EFE).- Los ministros se reunieron. => efe",
        "(ANSA) - ROMA, 23 NOV - I ministri si sono incontrati. => ansa",
        "Les ministres se sont vus lundi à Moscou (avec AFP) => afp",
        "Os ministros reuniram-se em Lisboa. Fonte: Lusa => lusa",
        "Москва. 23 ноября. INTERFAX.RU - Министры встретились. => interfax",
        "Москва. 23 ноября. ИНТЕРФАКС - Министры встретились. => interfax",
        "Міністри зустрілися у понеділок. Джерело: Укрінформ => ukrinform",
        "WARSZAWA (PAP) - Ministrowie spotkali się. => pap",
        "ANKARA (AA) - Bakanlar görüştü. => anadolu",
        "موسكو (رويترز) - التقى الوزيران يوم الاثنين. => reuters",
        "باريس (أ ف ب) - التقى الوزيران. => afp",
        "नई दिल्ली, 23 नवंबर (भाषा) दोनों मंत्रियों ने मुलाकात की। => pti",
        "路透社伦敦11月23日电 两国外长举行会谈。 => reuters",
        "【法新社巴黎23日電】兩國外長舉行會談。 => afp",
        "（中央社台北23日電）兩國外長舉行會談。 => cna",
        "两国外长举行会谈。来源：新华社 => xinhua",
        "【ワシントン共同】両国の外相が会談した。 => kyodo",
        "【ロンドン時事】両国の外相が会談した。 => jiji",
        "[ワシントン 23日 ロイター] - 両国の外相が会談した。 => reuters",
        "(서울=연합뉴스) 홍길동 기자 = 두 나라 외무장관이 만났다. => yonhap",
        "(เอเอฟพี) รัฐมนตรีทั้งสองพบกันเมื่อวันจันทร์ => afp",
        "The two ministers met. © Thomson Reuters 2026. => reuters",
        "The two ministers met. Copyright 2026 The Associated Press. All rights reserved. => ap",
        "The two ministers met. (Reporting by Jane Roe in Moscow; Editing by John Doe) => reuters",
        "The two ministers met, officials said. PTI ABC DEF => pti",
        "The two ministers met. (This story is published from a syndicated feed - ANI) => ani",
      })
  void shouldFindTheAgencyThatSigned(String text, String agency) {
    assertThat(WireCredit.agency("", text, List.of())).contains(agency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Die Minister trafen sich.¶Quelle: dpa/Reuters => reuters",
        "The two ministers met.¶Source: AFP, AP => ap",
        "Los ministros se reunieron.¶Fuente: EFE / Xinhua => xinhua",
        "I ministri si sono incontrati.¶Fonte: ANSA e Reuters => reuters",
        "Министры встретились.¶Источник: ТАСС / Интерфакс => tass",
        "两国外长举行会谈。¶来源：新华社、路透社 => reuters",
      })
  void shouldReadALineThatNamesSeveralSources(String text, String first) {
    assertThat(WireCredit.agency("", text.replace('¶', '\n'), List.of())).contains(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister told Reuters on Monday that the talks would go on for another week in the capital.",
        "Reuters laid off staff on Monday, the company said in a statement to its shareholders in London.",
        "The two ministers met in Moscow on Monday.",
        "Die Minister sagten der dpa, dass sie sich am Montag in Moskau treffen wollen und danach in Wien.",
        "据路透社报道，两国外长星期一举行会谈。",
        "The ministers met, according to a report that was carried by Xinhua on Monday night in Beijing.",
        ""
      })
  void shouldNotTakeAMentionForACredit(String text) {
    assertThat(WireCredit.agency("", text, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Минск, 23 ноября. /БЕЛТА/. Министры встретились в понедельник. => belta",
        "КИЕВ. 23 ноября (Интерфакс-Украина) - Министры встретились. => interfaxua",
        "АСТАНА. КАЗИНФОРМ – Министры встретились в понедельник. => kazinform",
        "Министры встретились в понедельник. По материалам РИА Новости => ria",
        "Министры встретились в понедельник. (ТАСС) => tass",
        "Міністри зустрілися в понеділок. Джерело: УНІАН => unian",
        "За матеріалами: міністри зустрілися в понеділок. © Інтерфакс-Україна => interfaxua",
        "中新社北京11月23日电（记者 张三）两国外长举行会谈。 => cns",
        "共同社東京11月23日電 兩國外長舉行會談。 => kyodo",
        "两国外长星期一举行会谈。（彭博社） => bloomberg",
        "両国の外相は月曜日、会談した。（共同） => kyodo",
        "両国の外相は月曜日、会談した。（時事） => jiji",
        "【モスクワ時事】両国の外相が会談した。 => jiji",
        "[서울=뉴시스] 홍길동 기자 = 두 나라 외무장관이 만났다. => newsis",
        "두 나라 외무장관이 월요일에 만났다. 출처: 로이터 => reuters",
        "دبي في 23 نوفمبر / وام / التقى الوزيران يوم الاثنين. => wam",
        "الكويت (كونا) -- التقى الوزيران يوم الاثنين. => kuna",
        "عمّان (بترا) - التقى الوزيران يوم الاثنين. => petra",
        "التقى الوزيران يوم الاثنين. المصدر: الأناضول => anadolu",
        "تهران (ایسنا) - دو وزیر دیدار کردند. => isna",
        "دو وزیر روز دوشنبه دیدار کردند. منبع: تسنیم => tasnim",
        "İSTANBUL (DHA) - Bakanlar pazartesi günü görüştü. => dha",
        "Bakanlar pazartesi günü görüştü. Kaynak: AA => anadolu",
        "Wien (APA) - Die Minister trafen sich am Montag. => apa",
        "Die Minister trafen sich am Montag. (APA/dpa) => dpa",
        "Die Minister trafen sich am Montag. (Mit Material von AFP) => afp",
        "Les ministres se sont vus lundi. Le Quotidien avec Belga => belga",
        "Les ministres se sont vus lundi à Rabat (MAP) => map",
        "La Habana, 23 nov (Prensa Latina) Los ministros se reunieron. => prensalatina",
        "Los ministros se reunieron el lunes. (Con información de Europa Press) => europapress",
        "Los ministros se reunieron el lunes en Lima. Fuente: EFE => efe",
        "Os ministros reuniram-se na segunda-feira. *Com informações da Agência Brasil => agenciabrasil",
        "Os ministros reuniram-se na segunda-feira em Lisboa. Lusa/Fim => lusa",
        "Roma, 23 nov. (askanews) - I ministri si sono incontrati. => askanews",
        "Roma, 23 nov. (Adnkronos) - I ministri si sono incontrati. => adnkronos",
        "Ministrowie spotkali się w poniedziałek. Źródło: PAP => pap",
        "Ministrowie spotkali się w poniedziałek (PAP) => pap",
        "Bratislava 23. novembra (TASR) - Ministri sa stretli. => tasr",
        "SARAJEVO, 23. novembra (FENA) - Ministri su se sastali. => fena",
        "BEOGRAD, 23. novembra /SRNA/ - Ministri su se sastali. => srna",
        "CAIRO, Nov 23 (MENA) - The two ministers met. => mena",
        "Sydney, Nov 23 AAP - The two ministers met. => aap",
        "MANILA (PNA) — The two ministers met. => pna",
        "RAMALLAH, November 23, 2026 (WAFA) – The two ministers met. => wafa",
        "Taipei, Nov. 23 (CNA) The two ministers met. => cna",
        "Altoona, Pa. (AP) - The two ministers met. => ap",
        "The two ministers met, officials said. (AP) => ap",
        "By AFP - Agence France-Presse The two ministers met. => afp",
      })
  void shouldFindAgenciesOfTheWorld(String text, String agency) {
    assertThat(WireCredit.agency("", text, List.of())).contains(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NEW DELHI: The Aam Aadmi Party (AAP) on Monday named its candidates.",
        "RAMALLAH: The Palestinian Authority (PA) on Monday named a premier.",
        "The ruling People's Action Party (PAP) won most seats on Saturday.",
        "People’s Action Party (PAP) – the party that has ruled since 1959 – won most seats.",
        "The American Psychological Association (APA) said so.",
        "The Middle East and North Africa (MENA) is the driest region.",
        "The Armed Forces of the Philippines (AFP) has recorded 33 cases.",
        "ISLAMABAD: The Pakistan Tehreek-e-Insaf (PTI) will march on Monday.",
        "Pakistan Tehreek-e-Insaf (PTI) leaders will march on Monday.",
        "AMRAVATI: Andhra Pradesh (AP) - the south-eastern state - has a new capital.",
        "Manish Jain (AAP) won in the north of the capital.",
        "The seat went to a former teacher (AAP) - the first in the north.",
        "In Delhi, AAP - the ruling party - has named its candidates.",
        "AAP-led Delhi has named its candidates.",
        "He pays by card with AA",
        "He will not pay by card. The shop takes no cards and the owner has fallen out with AA",
        "The north has a new member, said Manish Jain (AAP).",
        "The seat went to the Aam Aadmi Party (AAP)",
        "The minister said so on Monday in an interview with Reuters.",
        "The minister said so on Monday in an interview with TASS.",
        "Bloomberg-backed group wants to ban coal. The group said so on Monday.",
        "Reuters-Ipsos poll finds that voters are tired. The poll was published on Monday.",
        "共同で発電所を建てる計画を両国が発表した。",
        "法新社今天3月13日发自北京的电稿综合分析指出，会谈没有结果。",
        "Protesters stand by the monument on Monday. Jane Roe/ AFP",
      })
  void shouldNotTakeWhatIsAbbreviatedAlikeForAnAgency(String text) {
    assertThat(WireCredit.agency("Ministers meet", text, List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Congress rules out any tie-up with AAP",
        "Israel rejects any further deal with PA",
        "Lavrov gives long interview to journalists from TASS",
        "Minister speaks about the talks in an interview with Reuters",
        "Delhi will pay for its water from now on - AAP",
        "Poll gives most seats to People's Action Party (PAP)",
      })
  void shouldNotTakeWhomATitleNamesForItsAuthor(String title) {
    assertThat(WireCredit.agency(title, "The ministers met.", List.of())).isEmpty();
  }

  @Test
  void shouldReadTheLastLine() {
    assertThat(WireCredit.agency("", "The ministers met, he said\nAFP", List.of())).contains("afp");
    assertThat(WireCredit.agency("", "The ministers met, he said\n\nAP/Reuters", List.of()))
        .isNotEmpty();
  }

  @Test
  void shouldReadWhoseATitleIs() {
    assertThat(WireCredit.agency("Ministers meet in Moscow - Reuters", "", List.of()))
        .contains("reuters");
    assertThat(WireCredit.agency("Ministers meet in Moscow (AFP)", "", List.of())).contains("afp");
    assertThat(WireCredit.agency("Ministers meet in Moscow | AP", "", List.of())).contains("ap");
  }

  @Test
  void shouldNotTakeTheBylineOfAPictureForThatOfTheText() {
    assertThat(WireCredit.agency("", "", List.of("Jane Roe/Reuters"))).isEmpty();
    assertThat(WireCredit.agency("", "", List.of("NDR/dpa"))).contains("dpa");
    assertThat(WireCredit.agency("", "", List.of("AFP/Reuters"))).contains("reuters");
  }

  @Test
  void shouldReadBylines() {
    assertThat(WireCredit.agency("", "", List.of("By Associated Press"))).contains("ap");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe, AFP"))).contains("afp");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe (Reuters)"))).contains("reuters");
    assertThat(WireCredit.agency("", "", List.of("Le Quotidien avec AFP"))).contains("afp");
    assertThat(WireCredit.agency("", "", List.of("dpa"))).contains("dpa");
    assertThat(WireCredit.agency("", "", List.of("Jane Roe"))).isEmpty();
  }

  @Test
  void shouldNotTakeAPersonsNameForAnAgency() {
    for (String person :
        List.of(
            "Sana Khan",
            "Mena Farouk",
            "Ani Petrosyan",
            "Nan Li",
            "Efe Kaya",
            "Hina Khan",
            "Antara Sen",
            "فارس الخوري",
            "MAP Smith")) {
      assertThat(WireCredit.agency("", "", List.of(person))).as(person).isEmpty();
    }
  }
}
