package io.wirewatch.alert;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Article;
import io.wirewatch.model.Backlog;
import io.wirewatch.model.Region;
import io.wirewatch.model.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the policy of a subject has to say to an article that fits it, as far as it can be known
 * from the two alone: not what was told of the story before, nor which other sources it has.
 */
public final class PolicyOutlook {
  private PolicyOutlook() {}

  /**
   * In sentences, what holds the alert back first.
   *
   * @param muters ids of the subjects that mute it
   */
  public static List<String> of(Subject subject, Article article, Collection<String> muters) {
    List<String> says = new ArrayList<>();
    Instant at = article.item().fetchedAt();
    Subject.Policy policy = subject.policy();
    Hush.silence(subject, about(article), outlet(article), at)
        .ifPresent(hush -> says.add(hush.why() + "; the article came at " + at + "."));
    if (!muters.isEmpty()) {
      says.add(
          String.format(
              Locale.ROOT, "Muted on stories that %s told.", String.join(" or ", muters)));
    }
    if (article.item().backlog() != Backlog.NONE) {
      says.add(
          String.format(
              Locale.ROOT,
              "Not fresh (%s): summed up in a notice with others, not told as news.",
              label(article.item().backlog())));
    }
    if (policy.minimumSources() > 1) {
      says.add(
          String.format(
              Locale.ROOT,
              "Its story is told once %d independent sources have it; this one counts for %s.",
              policy.minimumSources(),
              article.source() == null ? outlet(article) : article.source()));
    }
    if (!policy.kinds().isEmpty()) {
      says.add(
          String.format(
              Locale.ROOT,
              "Told are only: %s.",
              policy.kinds().stream().map(PolicyOutlook::label).collect(Collectors.joining(", "))));
    }
    QuietTime.until(subject, at)
        .ifPresent(
            until ->
                says.add(
                    String.format(
                        Locale.ROOT, "It came in quiet hours: told in a digest at %s.", until)));
    if (policy.grouping() != null) {
      says.add(
          String.format(
              Locale.ROOT,
              "Behind another alert%s it is gathered for %s.",
              policy.grouping().by() == Subject.Grouping.By.REGION ? " of its region" : "",
              words(policy.grouping().window())));
    }
    String steps =
        policy.escalateAt().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                ", but %s sources are told at once",
                policy.escalateAt().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")));
    says.add(
        policy.coolDown().isZero()
            ? "Nothing waits for a cool-down."
            : String.format(
                Locale.ROOT,
                "After an alert of its story news waits for %s%s.",
                words(policy.coolDown()),
                steps));
    return says;
  }

  private static List<String> about(Article article) {
    return article.tags().regions().stream()
        .filter(region -> region.role() == Region.Role.ABOUT)
        .map(Region::code)
        .toList();
  }

  private static String outlet(Article article) {
    return article.item().outlet() == null ? article.item().feedId() : article.item().outlet();
  }

  private static String label(Backlog backlog) {
    return backlog.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String label(Alert.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** {@code 90m}, {@code 4h}, {@code 2d}, as a subject's file has it. */
  private static String words(Duration span) {
    if (span.toSeconds() % 60 != 0) {
      return span.toSeconds() + "s";
    }
    long minutes = span.toMinutes();
    return minutes % 60 != 0
        ? minutes + "m"
        : minutes % (24 * 60) != 0 ? minutes / 60 + "h" : minutes / (24 * 60) + "d";
  }
}
