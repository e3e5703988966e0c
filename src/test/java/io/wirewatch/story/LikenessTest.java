package io.wirewatch.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.model.Actor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.model.Region;
import io.wirewatch.model.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final String FIRST = "Ministers Orlund and Keswick discuss fish quotas";
  private static final String SECOND = "Ministers Orlund and Keswick to open railway museum";
  private static final String PERU = "Orlund visits Peru for fisheries prize";

  private static StoryText text(String title, boolean known) {
    Tags tags =
        new Tags(
            "en",
            List.of(),
            known ? List.of(actor(title, "Orlund"), actor(title, "Keswick")) : List.of(),
            List.of(),
            List.of());
    return StoryText.of(new NewsText(title, "", "", null, null, null), tags);
  }

  private static Actor actor(String title, String name) {
    int at = title.indexOf(name);
    Mention mention = new Mention(name, "title", at, at + name.length());
    return new Actor(name, name, Actor.Kind.PERSON, null, null, List.of(mention));
  }

  private static double likeness(String title, String of, boolean known) {
    OpenStory story = new OpenStory("a");
    story.add(0, text(of, known), 0);
    return new Likeness(text(title, known), bornBy(1)).probability(story, 0);
  }

  /** Terms that so many of a thousand articles bear. */
  private static Likeness.Terms bornBy(int articles) {
    return new Likeness.Terms() {
      @Override
      public double applyAsDouble(int term) {
        return Rarity.of(articles, 1000);
      }

      @Override
      public double bearers(int term) {
        return articles;
      }
    };
  }

  private static double bare(String title, double hours, int bearers) {
    OpenStory story = new OpenStory("a");
    story.add(0, text("Blast shuts Kalmara refinery", false), 0);
    return new Likeness(text(title, false), bornBy(bearers)).probability(story, hours);
  }

  @Test
  void shouldTakeAWordThatComesAgainWithinHoursForOneEvent() {
    String title = "Kalmara plant evacuated after explosion";
    assertThat(odds(bare(title, 0.5, 1))).isGreaterThan(2 * odds(bare(title, 30, 1)));
    assertThat(odds(bare(title, 0.5, 1))).isGreaterThan(2 * odds(bare(title, 0.5, 20)));
    assertThat(odds(bare(title, 24, 1))).isEqualTo(odds(bare(title, 0, 1)), within(1e-9));
  }

  @Test
  void shouldAskMoreOfABareTitleThatSharesNoWordOfItsOwn() {
    assertThat(bare("Ministers meet in Orlund", 1, 1)).isLessThan(0.05);
  }

  private static double odds(double probability) {
    return probability / (1 - probability);
  }

  @Test
  void shouldTakeNamesThatAreInTheNewsEveryDayForLess() {
    assertThat(odds(likeness(SECOND, FIRST, true)))
        .isLessThan(odds(likeness(SECOND, FIRST, false)) / 2);
    assertThat(likeness(FIRST, FIRST, true)).isGreaterThan(0.9);
  }

  private static StoryText about(String title, String country, String name) {
    int at = title.indexOf(name);
    Mention mention = new Mention(name, "title", at, at + name.length());
    Region region = new Region(country, Region.Role.ABOUT, 1, List.of(mention));
    Tags tags = new Tags("en", List.of(region), List.of(), List.of(), List.of());
    return StoryText.of(new NewsText(title, "", "", null, null, null), tags);
  }

  private static double likeness(StoryText text, StoryText of) {
    OpenStory story = new OpenStory("a");
    story.add(0, of, 0);
    return new Likeness(text, bornBy(1)).probability(story, 0);
  }

  @Test
  void shouldTakeTitlesOfTwoCountriesForTwoEvents() {
    StoryText peru = about(PERU, "PE", "Peru");
    StoryText lima = about("Orlund visits Lima for fisheries prize", "PE", "Lima");
    StoryText cork = about("Orlund visits Cork for fisheries prize", "IE", "Cork");
    StoryText abroad = about("Orlund visits Cork for fisheries prize", "PE", "Cork");

    assertThat(odds(likeness(cork, peru))).isLessThan(odds(likeness(abroad, peru)) / 5);
    assertThat(likeness(lima, peru)).isGreaterThan(likeness(cork, peru));
  }
}
