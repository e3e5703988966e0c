package io.wirewatch.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the bytes of a document say about their encoding, whoever claims what. ICU's statistics are
 * asked about the words that hold a byte above 0x7f, and about nothing else: markup and English are
 * the same in all encodings, and would drown them.
 */
final class EncodingGuess {
  private static final int LONGEST_SAMPLE = 20_000;

  /** Fewer bytes above 0x7f prove nothing against a claim. */
  private static final int FEWEST_HIGH = 12;

  private static final int LEAST_CONFIDENCE = 30;

  /**
   * Alphabets other than the Latin one write whole words in high bytes, Latin ones single letters.
   */
  private static final double RUN_OF_OTHER_SCRIPTS = 2;

  /** Claims that are made for want of a better one. */
  private static final Set<String> WESTERN =
      Set.of("windows-1252", "iso-8859-1", "iso-8859-15", "us-ascii");

  /**
   * Encodings of one byte for letters that are not Latin; one of them is often named for another.
   */
  private static final Set<String> OTHER_SCRIPTS =
      Set.of(
          "windows-1251",
          "koi8-r",
          "koi8-u",
          "iso-8859-5",
          "ibm866",
          "windows-1253",
          "iso-8859-7",
          "windows-1255",
          "iso-8859-8",
          "windows-1256",
          "iso-8859-6");

  private static final byte[] CDATA = {'<', '!', '[', 'C', 'D', 'A', 'T', 'A', '['};

  private final int high;
  private final int runs;
  private final List<Candidate> candidates;

  /**
   * An encoding that the bytes speak for.
   *
   * @param name as ICU has it
   * @param confidence 0 to 100
   */
  record Candidate(String name, int confidence) {
    private boolean isWestern() {
      return name.equals("ISO-8859-1") || name.equals("windows-1252");
    }

    private boolean isLatin() {
      return isWestern()
          || Set.of("ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1254").contains(name);
    }
  }

  private EncodingGuess(int high, int runs, List<Candidate> candidates) {
    this.high = high;
    this.runs = runs;
    this.candidates = List.copyOf(candidates);
  }

  static EncodingGuess of(byte[] document) {
    byte[] words = words(document);
    int high = 0;
    int runs = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i] < 0) {
        high++;
        runs += i == 0 || words[i - 1] >= 0 ? 1 : 0;
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    if (isLikeThai(words, high, runs)) {
      candidates.add(new Candidate("TIS-620", 90));
    }
    if (high > 0) {
      var icu = new CharsetDetector();
      icu.setText(words);
      for (CharsetMatch match : icu.detectAll()) {
        if (!match.getName().startsWith("UTF-")) {
          String name = match.getName().equals("ISO-8859-7") ? greek(words) : match.getName();
          candidates.add(new Candidate(name, match.getConfidence()));
        }
      }
    }
    return new EncodingGuess(high, runs, candidates);
  }

  /** Which of the two Greek encodings, which differ in a capital alpha with an accent. */
  private static String greek(byte[] words) {
    int windows = 0;
    for (int i = 0; i + 1 < words.length; i++) {
      boolean beforeLetter = (words[i + 1] & 0xff) >= 0xdc;
      windows += beforeLetter && (words[i] & 0xff) == 0xa2 ? 1 : 0;
      windows -= beforeLetter && (words[i] & 0xff) == 0xb6 ? 1 : 0;
    }
    return windows > 0 ? "windows-1253" : "ISO-8859-7";
  }

  /** What may be tried, the likeliest first. */
  List<String> likely() {
    return candidates.stream()
        .filter(candidate -> candidate.confidence >= LEAST_CONFIDENCE)
        .map(Candidate::name)
        .toList();
  }

  /**
   * Whether the bytes contradict a claim that they could be decoded by: any bytes can, by an
   * encoding of one byte a character.
   *
   * @param claim canonical name of the encoding
   */
  boolean contradicts(String claim) {
    String name = claim.toLowerCase(Locale.ROOT);
    boolean western = WESTERN.contains(name);
    if (high < FEWEST_HIGH || candidates.isEmpty() || !western && !OTHER_SCRIPTS.contains(name)) {
      return false;
    }
    Candidate best = candidates.get(0);
    if (best.confidence < LEAST_CONFIDENCE || best.isWestern()) {
      return false;
    }
    int forClaim = confidence(name, western);
    if (western && best.isLatin()) {
      return best.confidence >= 1.2 * forClaim;
    }
    return high >= RUN_OF_OTHER_SCRIPTS * runs
        && !isSame(best.name, name)
        && best.confidence >= (western ? forClaim + 10 : 2 * forClaim + 10);
  }

  private int confidence(String claim, boolean western) {
    for (Candidate candidate : candidates) {
      if (western ? candidate.isWestern() : isSame(candidate.name, claim)) {
        return candidate.confidence;
      }
    }
    return 0;
  }

  /** Whether two names stand for the same letters at the same places, by and large. */
  private static boolean isSame(String guess, String claim) {
    String name = guess.toLowerCase(Locale.ROOT);
    return name.equals(claim)
        || name.equals("iso-8859-7") && claim.equals("windows-1253")
        || name.equals("windows-1253") && claim.equals("iso-8859-7")
        || name.startsWith("iso-8859-8")
            && (claim.equals("windows-1255") || claim.equals("iso-8859-8"))
        || name.equals("koi8-r") && claim.equals("koi8-u");
  }

  /**
   * The words that hold a high byte, outside of tags. A byte from 0x40 on may be the second of a
   * character in the encodings of East Asia, and so splits no word.
   */
  private static byte[] words(byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean inTag = false;
    int i = 0;
    while (i < b.length && out.size() < LONGEST_SAMPLE) {
      if (b[i] == '<') {
        boolean data = startsWith(b, i, CDATA);
        inTag = !data;
        i += data ? CDATA.length : 1;
      } else if (b[i] == '>' || inTag) {
        inTag = inTag && b[i] != '>';
        i++;
      } else if (b[i] >= 0 && b[i] < 0x40) {
        i++;
      } else {
        int start = i;
        boolean hasHigh = false;
        while (i < b.length && (b[i] < 0 || b[i] >= 0x40)) {
          hasHigh |= b[i] < 0;
          i++;
        }
        if (hasHigh) {
          out.write(b, start, Math.min(i - start, LONGEST_SAMPLE));
          out.write(' ');
        }
      }
    }
    return out.toByteArray();
  }

  private static boolean startsWith(byte[] b, int at, byte[] piece) {
    if (at + piece.length > b.length) {
      return false;
    }
    for (int i = 0; i < piece.length; i++) {
      if (b[at + i] != piece[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Thai, which ICU does not know, has long runs of high bytes, and among them, as no alphabet of
   * capitals and small letters does, many of the vowels and tone marks at 0xD0 to 0xDA and 0xE0 to
   * 0xEE, beside consonants at 0xA1 to 0xCE.
   */
  private static boolean isLikeThai(byte[] words, int high, int runs) {
    int consonants = 0;
    int vowels = 0;
    for (byte b : words) {
      int c = b & 0xff;
      consonants += c >= 0xa1 && c <= 0xce ? 1 : 0;
      vowels += (c >= 0xd0 && c <= 0xda) || (c >= 0xe0 && c <= 0xee) ? 1 : 0;
    }
    return high >= 20
        && high >= 5 * runs
        && consonants + vowels >= 0.97 * high
        && consonants >= 0.5 * high
        && vowels >= 0.25 * high;
  }
}
