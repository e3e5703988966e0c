package io.wirewatch.alert;

import java.time.Instant;
import java.util.List;

/** An {@link AlertState} in the making: change some fields, then take the {@link #state()}. */
final class AlertDraft {
  String storyId;
  boolean told;
  int alerts;
  Instant lastToldAt;
  int heldSince;
  List<String> sources;
  int toldSources;
  List<Account> accounts;
  List<String> outlets;
  List<String> facts;
  List<String> headlines;
  Pending pending;
  String mergedInto;
  Instant firstSeen;
  Instant lastSeen;

  AlertDraft(AlertState of) {
    storyId = of.storyId();
    told = of.told();
    alerts = of.alerts();
    lastToldAt = of.lastToldAt();
    heldSince = of.heldSince();
    sources = of.sources();
    toldSources = of.toldSources();
    accounts = of.accounts();
    outlets = of.outlets();
    facts = of.facts();
    headlines = of.headlines();
    pending = of.pending();
    mergedInto = of.mergedInto();
    firstSeen = of.firstSeen();
    lastSeen = of.lastSeen();
  }

  /** Keeps the last accounts; what earlier ones stated is known of the story as a whole. */
  void settle(int most) {
    int gone = Math.max(0, accounts.size() - most);
    settle(accounts.subList(0, gone));
    accounts = accounts.subList(gone, accounts.size());
  }

  /** What these stated is known of the story as a whole. */
  void settle(List<Account> gone) {
    for (Account account : gone) {
      if (account.stated() != null) {
        facts = AlertState.lastFacts(facts, account.stated());
        headlines = AlertState.lastHeadlines(headlines, account.stated());
      }
    }
  }

  /** The finished state. */
  AlertState state() {
    return new AlertState(
        storyId,
        told,
        alerts,
        lastToldAt,
        heldSince,
        sources,
        toldSources,
        accounts,
        outlets,
        facts,
        headlines,
        pending,
        mergedInto,
        firstSeen,
        lastSeen);
  }
}
