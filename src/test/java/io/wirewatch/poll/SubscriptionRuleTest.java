package io.wirewatch.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Feed;
import io.wirewatch.model.Subscription;
import io.wirewatch.model.Subscription.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubscriptionRuleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final String HUB = "https://hub.example/";
  private static final String TOPIC = "https://news.example/rss";

  private static PollState state(String url, Subscription subscription) {
    Feed feed = new Feed("news", url, null, null, null, null, List.of());
    return PollState.pending(feed, "news.example", NOW).withSubscription(subscription);
  }

  private static Subscription wanted() {
    return SubscriptionRule.discovered(state(TOPIC, null), HUB, TOPIC, NOW);
  }

  /** Asked at {@code NOW} plus five seconds, and verified for ten days at that time. */
  private static Subscription active() {
    Subscription asked = SubscriptionRule.asked(wanted(), true, "asked", NOW.plusSeconds(5));
    return SubscriptionRule.confirmed(asked, 864_000, NOW.plusSeconds(5));
  }

  @Nested
  class Discovery {
    @Test
    void shouldAskALittleLaterSoThatTheCallbackKnowsOfIt() {
      assertThat(wanted().stage()).isEqualTo(Stage.WANTED);
      assertThat(wanted().due()).isAfter(NOW).isBefore(NOW.plusSeconds(60));
    }

    @Test
    void shouldTakeNoEndlessAddress() {
      String endless = TOPIC + "/" + "a".repeat(1_000_000);
      assertThat(SubscriptionRule.discovered(state(TOPIC, null), HUB, endless, NOW)).isNull();
      assertThat(SubscriptionRule.discovered(state(TOPIC, null), endless, TOPIC, NOW)).isNull();
      assertThat(SubscriptionRule.denied(active(), "no".repeat(100_000), NOW).reason())
          .hasSizeLessThan(2_000);
    }

    @Test
    void shouldKeepWhatItHas() {
      assertThat(SubscriptionRule.discovered(state(TOPIC, active()), HUB, TOPIC, NOW))
          .isEqualTo(active());
    }

    @Test
    void shouldGoToAnotherHubWithTheFeed() {
      Subscription other =
          SubscriptionRule.discovered(state(TOPIC, active()), "https://other.example/", TOPIC, NOW);
      assertThat(other.stage()).isEqualTo(Stage.WANTED);
      assertThat(other.expires()).isNull();
    }

    @Test
    void shouldEndWhereTheFeedNamesNoHubAnyMore() {
      Subscription ending = SubscriptionRule.discovered(state(TOPIC, active()), null, TOPIC, NOW);
      assertThat(ending.stage()).isEqualTo(Stage.ENDING);
      assertThat(ending.due()).isNotNull();
      Subscription told = SubscriptionRule.asked(ending, false, "HTTP 500", NOW.plusSeconds(600));
      assertThat(told.due()).as("it is told once").isNull();
    }

    @Test
    void shouldSubscribeNowhereWithoutAHubOnTheWeb() {
      for (String hub : new String[] {null, "", "ftp://hub.example/", "hub"}) {
        assertThat(SubscriptionRule.discovered(state(TOPIC, null), hub, TOPIC, NOW)).isNull();
      }
      assertThat(SubscriptionRule.discovered(state(TOPIC, null), HUB, "tag:x", NOW)).isNull();
    }

    @Test
    void shouldTrustASecretToHttpOnlyWhereTheFeedComesOverHttp() {
      String plain = "http://hub.example/";
      assertThat(wanted().signed()).isTrue();
      assertThat(SubscriptionRule.discovered(state(TOPIC, null), plain, TOPIC, NOW).signed())
          .isFalse();
      PollState http = state("http://news.example/rss", null);
      assertThat(SubscriptionRule.discovered(http, plain, TOPIC, NOW).signed()).isTrue();
    }
  }

  @Nested
  class Leases {
    @Test
    void shouldHoldForTheLeaseAndBeRenewedBefore() {
      Subscription active = active();
      Instant start = NOW.plusSeconds(5);
      assertThat(active.expires()).isEqualTo(start.plus(Duration.ofDays(10)));
      assertThat(active.due()).isEqualTo(start.plus(Duration.ofDays(8)));
      assertThat(SubscriptionRule.active(active, start.plus(Duration.ofDays(9)))).isTrue();
      assertThat(SubscriptionRule.active(active, start.plus(Duration.ofDays(10)))).isFalse();
    }

    @Test
    void shouldStayActiveWhileItIsRenewed() {
      Instant renewal = active().due();
      Subscription asked = SubscriptionRule.asked(active(), true, "asked", renewal);
      assertThat(SubscriptionRule.active(asked, renewal)).isTrue();
      Subscription renewed = SubscriptionRule.confirmed(asked, 864_000, renewal.plusSeconds(1));
      assertThat(renewed.expires()).isAfter(active().expires());
      assertThat(renewed.attempts()).isZero();
    }

    @Test
    void shouldNotAskAgainWhenTheHubVerifiedBeforeItAnswered() {
      assertThat(SubscriptionRule.asked(active(), true, "asked", NOW.plusSeconds(6)))
          .isEqualTo(active());
    }

    @Test
    void shouldBoundAMadLease() {
      assertThat(SubscriptionRule.confirmed(wanted(), 1, NOW).expires())
          .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
      assertThat(SubscriptionRule.confirmed(wanted(), 9_999_999_999L, NOW).expires())
          .isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void shouldNotComeBackToLifeWhenItIsEnding() {
      Subscription ending = SubscriptionRule.ending(active(), NOW);
      assertThat(SubscriptionRule.confirmed(ending, 864_000, NOW)).isEqualTo(ending);
      assertThat(SubscriptionRule.denied(ending, null, NOW)).isEqualTo(ending);
    }
  }

  @Nested
  class Refusals {
    @Test
    void shouldAskADeadHubMoreAndMoreRarelyButAtLeastOnceADay() {
      Subscription subscription = wanted();
      Duration before = Duration.ZERO;
      for (int i = 0; i < 12; i++) {
        Instant due = subscription.due();
        subscription = SubscriptionRule.asked(subscription, false, "no connection", due);
        Duration pause = Duration.between(due, subscription.due());
        assertThat(subscription.stage()).isEqualTo(Stage.REFUSED);
        assertThat(pause).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofDays(1));
        before = pause;
      }
      assertThat(before).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void shouldAskAgainWhereNoVerificationComes() {
      Subscription asked = SubscriptionRule.asked(wanted(), true, "asked", wanted().due());
      assertThat(asked.stage()).isEqualTo(Stage.ASKED);
      Subscription again = SubscriptionRule.asked(asked, true, "asked", asked.due());
      assertThat(again.attempts()).isEqualTo(2);
      assertThat(again.due()).isAfter(asked.due().plus(Duration.ofMinutes(10)));
    }

    @Test
    void shouldBelieveADenialForADay() {
      Subscription denied = SubscriptionRule.denied(active(), "too many", NOW);
      assertThat(denied.stage()).isEqualTo(Stage.REFUSED);
      assertThat(denied.reason()).contains("too many");
      assertThat(denied.due()).isEqualTo(NOW.plus(Duration.ofDays(1)));
      assertThat(SubscriptionRule.active(denied, NOW)).isFalse();
    }
  }

  @Nested
  class Reliance {
    @Test
    void shouldRelyOnAHubOnceItPushes() {
      assertThat(SubscriptionRule.relied(active(), NOW.plusSeconds(9))).isFalse();
      Subscription pushed = SubscriptionRule.pushed(active(), NOW.plusSeconds(9));
      assertThat(SubscriptionRule.relied(pushed, NOW.plusSeconds(9))).isTrue();
      assertThat(SubscriptionRule.relied(pushed, NOW.plus(Duration.ofDays(11)))).isFalse();
    }

    @Test
    void shouldNotRelyOnItAnyMoreWhenAPollFindsWhatItDidNotTell() {
      Subscription pushed = SubscriptionRule.pushed(active(), NOW.plusSeconds(9));
      Subscription told = SubscriptionRule.overtaken(pushed, NOW.plusSeconds(8));
      assertThat(told.relied()).as("it called since the poll before").isTrue();
      assertThat(SubscriptionRule.overtaken(pushed, NOW.plusSeconds(10)).relied()).isFalse();
    }
  }
}
