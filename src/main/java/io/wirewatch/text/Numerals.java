package io.wirewatch.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One form for numbers, so that they can be compared: {@code 12th}, {@code 12.} and {@code twelfth}
 * are 12, {@code 1,500} is 1500. What is no number is none.
 */
public final class Numerals {
  private static final Map<String, String> WORDS = new HashMap<>();

  private static final Set<String> ORDINALS = new HashSet<>();

  static {
    // Two to twenty, cardinal and ordinal, and the tens. "One" and "first" are too often no number.
    ordinals(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            + "sixteen seventeen eighteen nineteen twenty");
    ORDINALS.addAll(
        List.of(
            ("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                    + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                .split(" ")));
    ordinals(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
    ordinals(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn");
    ordinals("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze");
    ordinals("dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince");
    ordinals("due tre quattro cinque sei sette otto nove dieci undici dodici tredici");
    ordinals("dois três quatro cinco seis sete oito nove dez onze doze treze");
    ordinals("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien");
    tens("thirty forty fifty sixty seventy eighty ninety hundred");
    tens("dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert");
    tens("trente quarante cinquante soixante");
    tens("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien");
    tens("trenta quaranta cinquanta sessanta settanta ottanta novanta cento");
    tens("trinta quarenta cinquenta sessenta");
    tens("dertig veertig vijftig zestig zeventig tachtig negentig honderd");
    tens("trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt");
    tens("тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто");
    for (String twenty : List.of("zwanzig", "vingt", "veinte", "venti", "vinte", "twintig")) {
      WORDS.put(twenty, "20");
    }
    ordinals("dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście");
    ordinals("два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать");
    // Masculine, feminine, and the tens in both cases; folding takes the vowel marks off.
    ordinals("اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة");
    ordinals("اثنين ثلاث أربع خمس ست سبع ثماني تسع عشر");
    WORDS.put("عشرون", "20");
    WORDS.put("عشرين", "20");
    tens("ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون مئة");
    tens("ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين مائة");
    ordinals("два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять");
  }

  private Numerals() {}

  private static void ordinals(String words) {
    int value = 2;
    for (String word : words.split(" ")) {
      WORDS.putIfAbsent(word, Integer.toString(value++));
    }
  }

  private static void tens(String words) {
    int value = 30;
    for (String word : words.split(" ")) {
      WORDS.putIfAbsent(word, Integer.toString(value));
      value += 10;
    }
  }

  /** The one form of a token that is a number, in digits or words; null where it is none. */
  public static String of(Tokens.Token token) {
    return switch (token.kind()) {
      case NUMBER -> digits(token.folded());
      case WORD -> WORDS.get(token.folded());
      case SIGN -> null;
    };
  }

  /** Whether a number says which of a row: {@code 12th}, {@code 13-й}, {@code twelfth}. */
  public static boolean isOrdinal(Tokens.Token token) {
    String folded = token.folded();
    return switch (token.kind()) {
      case NUMBER ->
          folded.matches(
              "\\d+(-?(st|nd|rd|th|e|er|re|ème|eme|º|ª|o|a|de|ste)|-?\\p{IsCyrillic}{1,3})");
      case WORD -> ORDINALS.contains(folded);
      case SIGN -> false;
    };
  }

  private static String digits(String folded) {
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c == ',' || c == '.' || c == '\u066B') {
        if (!(isThousands(folded, i))) {
          out.append('.');
        }
      } else if (Character.isLetter(c)) {
        break;
      } else {
        out.append(c);
      }
    }
    while (out.length() > 1 && out.charAt(out.length() - 1) == '.') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Three digits behind the mark, and no more: 1,500 and 1.500.000, not 3.14 nor 0.125. */
  private static boolean isThousands(String s, int at) {
    return at > 0
        && !(at == 1 && s.charAt(0) == '0')
        && at + 3 < s.length()
        && Character.isDigit(s.charAt(at + 1))
        && Character.isDigit(s.charAt(at + 2))
        && Character.isDigit(s.charAt(at + 3))
        && (at + 4 == s.length() || !Character.isDigit(s.charAt(at + 4)));
  }
}
