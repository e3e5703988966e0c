package io.wirewatch.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes off what Korean writes onto a noun: case particles, the copula, and "to do" and "to
 * become". Some particles have one form after a consonant and another after a vowel, which keeps
 * nouns whole that only end like one ("오토바이"). By rule, because new names are in no dictionary:
 * Lucene's Korean analyser cuts "에르도안은" and "우크라이나" into pieces (measured with 9.11.1).
 */
final class KoreanParticles implements Stemmer {
  private static final int LEAST = 2;
  private static final int LONGEST = 5;

  private static final Set<String> AFTER_CONSONANT =
      words(
          "이 은 을 과 과의 과는 과도 으로 으로의 으로는 으로도 으로서 으로부터 이나 이라 이라고 이라는 이라며 이라도 이란 이다"
              + " 이며 이고 이었다 이었던 이야 이지만 입니다 이라면");

  private static final Set<String> AFTER_VOWEL =
      words("가 는 를 와 와의 와는 와도 라고 라는 라며 였다 였던 로 로의 로는 로도 로서 로부터");

  private static final Set<String> AFTER_ANY =
      words(
          "의 에 에는 에도 에만 에서 에서의 에서는 에서도 에게 에게서 에게는 에겐 에선 엔 도 만 만의 만을 만이 부터 까지 까지의 까지는"
              + " 마다 처럼 보다 보다는 같은 같이 밖에 조차 마저 들 들이 들은 들을 들의 들에 들에게 들도 들과 들로 측 측은 측이"
              + " 했다 하다 한다 하는 한 할 해 하고 하며 하자 하기 하면 하지 하려 하려는 하겠다 하겠다고 했고 했으며 했다고 했던 한다고"
              + " 합니다 했습니다 해야 해서 됐다 된다 되는 된 될 돼 되고 되며 되자 됐고 됐으며 됐다고 됐던 된다고 됩니다 됐습니다");

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  @Override
  public List<String> kept(String word) {
    List<String> nouns = new ArrayList<>();
    for (int n = 1; n <= LONGEST && word.length() - n >= LEAST; n++) {
      int end = word.length() - n;
      String particle = word.substring(end);
      if (AFTER_ANY.contains(particle) || fits(word.charAt(end - 1), particle)) {
        nouns.add(word.substring(0, end));
      }
    }
    return nouns;
  }

  /** Who asks for "회의" means the meeting, and not "회" with a particle. */
  @Override
  public List<String> asked(String word) {
    return List.of(word);
  }

  private static boolean fits(char last, String particle) {
    if (last < '가' || last > '힣') {
      // Of "NATO" and "4" only a Korean tells how they end.
      return AFTER_CONSONANT.contains(particle) || AFTER_VOWEL.contains(particle);
    }
    int consonant = (last - '가') % 28;
    boolean liquid = consonant == 8 && particle.startsWith("로");
    return (consonant == 0 || liquid ? AFTER_VOWEL : AFTER_CONSONANT).contains(particle);
  }
}
