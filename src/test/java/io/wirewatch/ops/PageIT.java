package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.model.Alert;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Suppressed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser; skipped where there is none. With {@code -Dscreenshots=DIRECTORY} it
 * leaves pictures there.
 */
class PageIT {
  @TempDir Path profile;
  private AdminServer admin;

  @BeforeEach
  void start() {
    assumeTrue(Browser.chromium().isPresent(), "no Chromium on the PATH");
    admin =
        new AdminServer(
            new AdminSettings("127.0.0.1", 0, Duration.ofDays(1)),
            "test",
            InstantSource.fixed(SampleNews.T0));
    SampleNews.into(admin.news());
  }

  @AfterEach
  void stop() {
    if (admin != null) {
      admin.close();
    }
  }

  @Test
  void shouldShowAlertsAndRunNothingThatAFeedWrote() throws Exception {
    String dom = dom("#alerts", "alerts");
    assertThat(dom).contains(" meet in Vladivostok", "Pacific Wire");
    assertThat(dom).contains("2 independent sources");
    assertThat(dom).contains("<title>Alerts · Wirewatch</title>");
    assertThat(dom).contains("&lt;img src=x onerror=document.title='owned'&gt;");
    assertThat(dom).doesNotContain("<img src=\"x\"").doesNotContain("href=\"javascript:");
  }

  @Test
  void shouldMarkInTheHeadlineWhatMatched() throws Exception {
    assertThat(dom("#alerts", "alerts"))
        .contains("<mark>Lavrov and Wang Yi</mark> meet in Vladivostok")
        .doesNotContain("<li dir=\"auto\"><mark>Lavrov and Wang Yi</mark></li>");
  }

  @Test
  void shouldNameTheAxesOfAVolumeAndGiveItsNumbers() throws Exception {
    assertThat(dom("#subjects", "subjects"))
        .containsPattern("<text [^>]*>10:1[0-9]:00|<text [^>]*>[^<]*2026")
        .contains("one bar is ", "As a table", "<th scope=\"col\" class=\"num\">Held back</th>");
  }

  @Test
  void shouldShowAStoryWithItsTimeLine() throws Exception {
    String dom = dom("#story/story-1", "story");
    assertThat(dom).contains("<svg", "2 copies</summary>", "Harbour Post", "93% alike");
  }

  @Test
  void shouldShowSubjectsAndFeeds() throws Exception {
    assertThat(dom("#subjects", "subjects"))
        .contains("Russia–China ties", "12 held back", "class=\"told\"", "class=\"held\"");
    assertThat(dom("#feeds", "feeds"))
        .contains("failing", "not a feed: text/html", "1 ok · 1 slow · 1 failing");
    assertThat(dom("#held", "held")).contains("already told");
    assertThat(dom("#stories", "stories")).contains("China");
  }

  @Test
  void shouldSayTimesInTheReadersOwnZone() throws Exception {
    admin
        .news()
        .accept(
            new Suppressed(
                "russia-china-ties",
                "story-1",
                "a9",
                "Talks go on",
                Suppressed.Reason.COOL_DOWN,
                "New in the headline: 20; waits until 2026-11-02T14:30:00Z",
                SampleNews.T0));
    String dom = dom("#held", "held");
    assertThat(dom)
        .containsPattern(
            "waits until <time datetime=\"2026-11-02T14:30:00Z\"[^>]*>[^<]*[0-9]:30:00")
        .containsPattern("Times are those of [A-Z]");
  }

  @Test
  void shouldSayWhatIsNotThere() throws Exception {
    assertThat(dom("#story/never-met", "no-story"))
        .contains("Story not held in memory")
        .containsPattern("<h2 hidden[^>]*>Articles, copies folded")
        .containsPattern("<figure hidden");
  }

  @Test
  void shouldTakeNothingAwayFromWhoReadsWhenNewsComesIn() throws Exception {
    try (Browser browser = new Browser(profile, admin.address() + "#story/story-1")) {
      browser.await("document.querySelectorAll('.line details').length === 1");
      browser.ask("document.querySelector('.line details').open = true");
      browser.ask("document.querySelector('.line details a').focus()");
      admin.news().accept(SampleNews.copy("c3", "a1", "Third Post", SampleNews.T0.plusSeconds(95)));
      admin.news().accept(SampleNews.article("a3", "Fourth Post", "More", SampleNews.T0));
      admin.events().publish(new PageEvent("changed", "{\"what\":\"stories\"}"));
      browser.await("document.querySelectorAll('.line > li').length === 3");
      assertThat(browser.ask("document.querySelector('.line summary').textContent"))
          .isEqualTo("3 copies");
      assertThat(browser.ask("document.querySelector('.line details').open")).isEqualTo("true");
      assertThat(browser.ask("document.activeElement.textContent")).isEqualTo("Harbour Post");
    }
  }

  @Test
  void shouldSayThatFiltersHideWhatIsThere() throws Exception {
    try (Browser browser = new Browser(profile, admin.address() + "?still#alerts")) {
      browser.await("document.querySelectorAll('#alerts .card').length === 4");
      browser.ask(
          "(f => { f.severity.value = 'critical'; f.subject.value = 'russia-china-ties';"
              + " f.dispatchEvent(new Event('change')); })(document.querySelector('#filters'))");
      browser.await("document.querySelectorAll('#alerts .card').length === 0");
      assertThat(browser.ask("document.querySelector('#alerts .empty').textContent"))
          .isEqualTo("No alert that the page holds passes these filters.");
    }
  }

  @Test
  void shouldGoOnToOlderAlerts() throws Exception {
    for (int i = 0; i < 130; i++) {
      admin
          .news()
          .accept(
              SampleNews.alert(
                  "more" + i, "desk", Severity.LOW, Alert.Kind.NEW, SampleNews.T0.plusSeconds(i)));
    }
    try (Browser browser = new Browser(profile, admin.address() + "?still#alerts")) {
      browser.await("document.querySelectorAll('#alerts .card').length === 100");
      browser.ask("document.querySelector('#alerts .more').click()");
      browser.await("document.querySelectorAll('#alerts .card').length === 134");
      assertThat(browser.ask("document.querySelector('#alerts .more').hidden")).isEqualTo("true");
    }
  }

  private String dom(String fragment, String name) throws IOException, InterruptedException {
    String pictures = System.getProperty("screenshots");
    if (pictures != null) {
      for (String look : List.of("", "-dark", "-narrow")) {
        Path file = Path.of(pictures, name + look + ".png").toAbsolutePath();
        String size = look.equals("-narrow") ? "500,1000" : "1200,1000";
        List<String> options =
            new ArrayList<>(List.of("--screenshot=" + file, "--window-size=" + size));
        if (look.equals("-dark")) {
          options.add("--blink-settings=preferredColorScheme=0");
        }
        browse(fragment, options);
      }
    }
    return browse(fragment, List.of("--dump-dom"));
  }

  private String browse(String fragment, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = Browser.command(profile.resolve("profile"));
    command.add("--virtual-time-budget=4000");
    command.addAll(options);
    command.add(admin.address() + "?still" + fragment); // an open stream would hold virtual time
    Path out = profile.resolve("dom.html");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!browser.waitFor(30, TimeUnit.SECONDS)) {
      Browser.end(browser);
      throw new AssertionError("the browser did not end");
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
