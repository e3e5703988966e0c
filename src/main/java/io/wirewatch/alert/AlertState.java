package io.wirewatch.alert;

import io.wirewatch.model.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a subject's watcher has been told of a story, and what the story has said so far.
 *
 * @param storyId the story's id when the subject first met it; alerts keep it when stories merge
 * @param told whether the watcher knows of it
 * @param alerts how many alerts were raised: the next one's revision
 * @param lastToldAt when it was last told; null before
 * @param heldSince matches held back since the last alert
 * @param sources independent sources in order of arrival, at most {@link
 *     Subject.Policy#MOST_SOURCES}; without those that withdrew all that they had
 * @param toldSources how many there were when it was last told
 * @param accounts its articles that stand, in order of arrival, the last of them, each with what it
 *     states: that leaves or changes with it
 * @param outlets in order of arrival
 * @param facts what the texts of articles have stated that are none of the accounts any more, or of
 *     all in older states, the last of it; not what was held back unread, by a silence, another
 *     subject or as a backlog
 * @param headlines the same of headlines, which are what an update tells: kept as good as for ever
 * @param pending news that waits for the end of a cool-down or a silence; null as a rule
 * @param mergedInto the story in whose state this one went on when both turned out to be one event;
 *     null as a rule
 * @param firstSeen of the first match
 * @param lastSeen of the last match
 */
public record AlertState(
    String storyId,
    boolean told,
    int alerts,
    Instant lastToldAt,
    int heldSince,
    List<String> sources,
    int toldSources,
    List<Account> accounts,
    List<String> outlets,
    List<String> facts,
    List<String> headlines,
    Pending pending,
    String mergedInto,
    Instant firstSeen,
    Instant lastSeen) {
  private static final int MOST_ACCOUNTS = 60;
  private static final int MOST_OUTLETS = 50;
  private static final int MOST_FACTS = 300;

  /** Months of headlines; a bound only so that a state stays small enough for its topic. */
  private static final int MOST_HEADLINES = 5_000;

  public AlertState {
    sources = List.copyOf(sources);
    // Older states have none, and kept the facts of headlines among the others.
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
    outlets = List.copyOf(outlets);
    facts = List.copyOf(facts);
    headlines = headlines == null ? List.of() : List.copyOf(headlines);
  }

  /** Of a story that the subject has not met before. */
  static AlertState first(Sighting sighting) {
    return new AlertState(
        sighting.storyId(),
        false,
        0,
        null,
        0,
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        sighting.at(),
        sighting.at());
  }

  /** With a further match in it; what that states is not known by it. */
  AlertState with(Sighting sighting) {
    String goesOn = sighting.isWithdrawn() ? null : sighting.source();
    AlertDraft next = without(sighting.about(), goesOn).draft();
    next.lastSeen = later(lastSeen, sighting.at());
    if (!sighting.isWithdrawn()) {
      Account account = Account.of(sighting, account(sighting.articleId()).orElse(null));
      next.accounts = joined(next.accounts, List.of(account));
      next.settle(MOST_ACCOUNTS);
      next.sources =
          first(Subject.Policy.MOST_SOURCES, joined(next.sources, List.of(sighting.source())));
      next.outlets = first(MOST_OUTLETS, joined(outlets, List.of(sighting.outlet())));
    }
    return next.state();
  }

  /** Without an article: neither what it states nor, unless another stands by it, its source. */
  AlertState without(String articleId) {
    return without(articleId, null);
  }

  /**
   * @param goesOn a source that stays all the same; null: none does
   */
  private AlertState without(String articleId, String goesOn) {
    List<Account> standing =
        accounts.stream().filter(it -> !it.articleId().equals(articleId)).toList();
    Set<String> left = new LinkedHashSet<>(sources);
    account(articleId)
        .map(Account::source)
        .filter(source -> standing.stream().noneMatch(it -> it.source().equals(source)))
        .filter(source -> !source.equals(goesOn))
        .ifPresent(left::remove);
    AlertDraft next = draft();
    next.accounts = standing;
    next.sources = List.copyOf(left);
    return next.state();
  }

  /** Without an article that went on to other things: what it stated was so, and stays known. */
  AlertState movedOn(String articleId) {
    AlertDraft next = draft();
    next.settle(account(articleId).stream().toList());
    next.accounts = accounts.stream().filter(it -> !it.articleId().equals(articleId)).toList();
    return next.state();
  }

  /** An article of it that stands. */
  Optional<Account> account(String articleId) {
    return accounts.stream().filter(it -> it.articleId().equals(articleId)).findFirst();
  }

  /** The last that came of those that stand. */
  Account lastAccount() {
    return accounts.get(accounts.size() - 1);
  }

  /** The watcher does not know of it after all. */
  AlertState untold() {
    AlertDraft next = draft();
    next.told = false;
    next.toldSources = 0;
    return next.state();
  }

  /** What an article that stands states is known from now on, as long as it stands. */
  AlertState knowing(Sighting sighting) {
    AlertDraft next = draft();
    next.accounts =
        accounts.stream()
            .map(
                it ->
                    it.articleId().equals(sighting.articleId())
                        ? it.stating(sighting.facts(), sighting.kind())
                        : it)
            .toList();
    return next.state();
  }

  /** All that it has stated, in headlines and texts. */
  Set<String> stated() {
    Set<String> stated = new LinkedHashSet<>(facts);
    stated.addAll(headlines);
    for (Account account : accounts) {
      if (account.stated() != null) {
        stated.addAll(account.stated().all());
        stated.addAll(account.stated().tolls());
      }
    }
    return stated;
  }

  /** Texts of articles without a place of their own: the last of what they stated. */
  static List<String> lastFacts(List<String> known, Facts further) {
    return last(MOST_FACTS, joined(known, joined(further.all(), further.tolls())));
  }

  /** The same of their headlines. */
  static List<String> lastHeadlines(List<String> known, Facts further) {
    return last(MOST_HEADLINES, joined(known, joined(further.headline(), further.tolls())));
  }

  /** One more match held back. */
  AlertState held() {
    AlertDraft next = draft();
    next.heldSince++;
    return next.state();
  }

  /** What was held back of it is told, or counted, in a notice of several stories. */
  AlertState summedUp() {
    AlertDraft next = draft();
    next.heldSince = 0;
    return next.state();
  }

  /** The watcher knows of it as it is now, although no alert of its own was raised. */
  AlertState known(Instant at) {
    AlertDraft next = unwanted(at).draft();
    next.lastToldAt = at;
    next.pending = null;
    return next.state();
  }

  /** What it has come to is of no interest to the watcher; what waits and cools down does so on. */
  AlertState unwanted(Instant at) {
    AlertDraft next = draft();
    next.told = true;
    next.lastToldAt = lastToldAt == null ? at : lastToldAt;
    next.toldSources = sources.size();
    return next.state();
  }

  /** An alert of its own was raised. */
  AlertState raised(Instant at) {
    AlertDraft next = known(at).draft();
    next.alerts++;
    next.heldSince = 0;
    return next.state();
  }

  /** News waits to be told; null: none does. */
  AlertState waiting(Pending news) {
    AlertDraft next = draft();
    next.pending = news;
    return next.state();
  }

  /** One event with another story, whose state goes on for both. */
  AlertState merged(String into, Instant at) {
    AlertDraft next = draft();
    next.heldSince = 0;
    next.pending = null;
    next.mergedInto = into;
    next.lastSeen = later(lastSeen, at);
    return next.state();
  }

  /** With what another story that is the same event has said and what was told of it. */
  AlertState and(AlertState other) {
    AlertState earlier = other.firstSeen.isBefore(firstSeen) ? other : this;
    AlertState later = earlier == this ? other : this;
    AlertDraft both = draft();
    both.told = told || other.told;
    both.lastToldAt = later(lastToldAt, other.lastToldAt);
    both.heldSince = heldSince + other.heldSince;
    both.sources = first(Subject.Policy.MOST_SOURCES, joined(earlier.sources, later.sources));
    Map<String, Account> accounts = new LinkedHashMap<>();
    earlier.accounts.forEach(it -> accounts.put(it.articleId(), it));
    later.accounts.forEach(it -> accounts.put(it.articleId(), it));
    both.accounts = List.copyOf(accounts.values());
    both.toldSources = Math.max(toldSources, other.toldSources);
    both.outlets = first(MOST_OUTLETS, joined(earlier.outlets, later.outlets));
    both.facts = last(MOST_FACTS, joined(earlier.facts, later.facts));
    both.headlines = last(MOST_HEADLINES, joined(earlier.headlines, later.headlines));
    both.settle(MOST_ACCOUNTS);
    both.pending = other.pending == null ? pending : Pending.after(pending, other.pending);
    both.firstSeen = earlier.firstSeen;
    both.lastSeen = later(lastSeen, other.lastSeen);
    return both.state();
  }

  private AlertDraft draft() {
    return new AlertDraft(this);
  }

  /** The later of two, of which either may be null. */
  private static Instant later(Instant one, Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static <T> List<T> joined(List<T> known, List<T> further) {
    if (new HashSet<>(known).containsAll(further)) {
      return known;
    }
    Set<T> all = new LinkedHashSet<>(known);
    all.addAll(further);
    return new ArrayList<>(all);
  }

  private static <T> List<T> first(int most, List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static <T> List<T> last(int most, List<T> all) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
