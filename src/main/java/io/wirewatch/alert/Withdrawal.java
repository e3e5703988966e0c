package io.wirewatch.alert;

import java.util.List;
import java.util.Optional;

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

  private Withdrawal() {}

  /**
   * The article that a notice is about; of several with as many words the last.
   *
   * @param accounts of the notice's story
   */
  static Optional<Account> of(List<Account> accounts, Sighting notice) {
    TitleWords said = TitleWords.of(notice.headline());
    Account about = null;
    double most = 0;
    for (Account account : accounts) {
      if (account.source().equals(notice.source())
          || notice.outlet() != null && notice.outlet().equals(account.part().outlet())) {
        double share = said.share(TitleWords.of(account.part().headline()));
        if (share >= most && (share >= RELATED || said.size() <= NAMELESS)) {
          about = account;
          most = share;
        }
      }
    }
    return Optional.ofNullable(about);
  }
}
