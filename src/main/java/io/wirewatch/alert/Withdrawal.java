package io.wirewatch.alert;

import io.wirewatch.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which article a notice withdraws that comes as an item of its own ("Mandatory kill: …"): one of
 * its story, by the same agency or outlet, that its title speaks of. Nobody withdraws what others
 * say. Pure.
 */
final class Withdrawal {
  /** The share of the shorter title's words that two titles on one thing have in common. */
  private static final double RELATED = 0.3;

  /** A title of no more words than these names nothing: "Mandatory kill", "Story withdrawn". */
  private static final int NAMELESS = 3;

  /** Words of so many letters are not compared. */
  private static final int SMALL = 3;

  private Withdrawal() {}

  /**
   * The article that a notice is about; of several with as many words the last.
   *
   * @param accounts of the notice's story
   */
  static Optional<Account> of(List<Account> accounts, Sighting notice) {
    Set<String> said = words(notice.headline());
    Account about = null;
    double most = 0;
    for (Account account : accounts) {
      if (account.source().equals(notice.source())
          || notice.outlet() != null && notice.outlet().equals(account.part().outlet())) {
        double share = share(said, words(account.part().headline()));
        if (share >= most && (share >= RELATED || said.size() <= NAMELESS)) {
          about = account;
          most = share;
        }
      }
    }
    return Optional.ofNullable(about);
  }

  private static double share(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    int shorter = Math.min(some.size(), others.size());
    return shorter == 0 ? 0 : (double) both.size() / shorter;
  }

  /** Of a slug, such as FERRY-AGROUND, each word. */
  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>();
    for (Tokens.Token token : Tokens.of(title.replace('-', ' '))) {
      if (token.kind() != Tokens.Kind.WORD || token.folded().length() > SMALL) {
        words.add(token.folded());
      }
    }
    return words;
  }
}
