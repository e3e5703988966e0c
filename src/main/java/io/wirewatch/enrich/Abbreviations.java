package io.wirewatch.enrich;

import java.util.HashSet;
import java.util.Set;

/** Words whose dot does not end a sentence: titles, months, states, company forms. */
final class Abbreviations {
  private static final String LIST =
      "Mr Mrs Ms Dr Prof St Ste Gen Col Lt Maj Capt Sgt Cpl Adm Rev Fr Sen Rep Gov Pres Jr Sr No"
          + " Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Inc Ltd Corp Co vs Mt Ft Ave Blvd Rd"
          + " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo"
          + " Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Sask Alta Man approx dept"
          + " bzw ca ggf z.B u.a d.h usw Nr Hr Fr M Mme Mlle art ul im św prof dr inż płk gen min tzn"
          + " tzv atd např т.е др г гг ул руб млн млрд тыс им проф акад ген ";

  private static final Set<Long> HASHES = new HashSet<>();

  static {
    for (String word : LIST.split(" ")) {
      if (!word.isEmpty() && !word.contains(".")) {
        HASHES.add(hash(word));
      }
    }
  }

  private Abbreviations() {}

  static boolean contains(long wordHash) {
    return HASHES.contains(wordHash);
  }

  private static long hash(String word) {
    return WordHash.of(word);
  }
}
