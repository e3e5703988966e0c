package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.wirewatch.model.Feed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The starter list, loaded whole. */
class StarterFeedsTest {
  private static final Path YAML = Path.of("src/main/resources/feeds/starter.yaml");
  private static final Path OPML = Path.of("src/main/resources/feeds/starter.opml");
  private static final Set<String> CONTINENTS =
      Set.of(
          "europe", "middle-east", "africa", "asia", "north-america", "latin-america", "oceania");

  record FeedList(List<Feed> feeds) {}

  private final List<Feed> feeds = load();

  @Test
  void shouldHoldManyFeedsInManyLanguages() {
    assertThat(feeds).hasSizeGreaterThanOrEqualTo(150);
    assertThat(feeds.stream().map(Feed::language).distinct().count()).isGreaterThanOrEqualTo(12);
    assertThat(feeds.stream().flatMap(feed -> feed.tags().stream())).containsAll(CONTINENTS);
  }

  @Test
  void shouldHaveEachIdAndAddressOnce() {
    assertThat(feeds).extracting(Feed::id).doesNotHaveDuplicates();
    assertThat(feeds).extracting(Feed::url).doesNotHaveDuplicates();
    assertThat(feeds)
        .extracting(Feed::id)
        .isNotEmpty()
        .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void shouldNameWellFormedAddresses() {
    for (Feed feed : feeds) {
      URI url = URI.create(feed.url().replace("|", "%7C"));
      assertThat(url.getScheme()).as(feed.id()).isIn("https", "http");
      assertThat(url.getHost()).as(feed.id()).contains(".");
    }
    assertThat(feeds.stream().filter(feed -> feed.url().startsWith("http:")).count())
        .as("plain http only where the outlet offers nothing else")
        .isLessThanOrEqualTo(5);
  }

  @Test
  void shouldUseRealCountriesAndLanguages() {
    Set<String> countries = Set.of(Locale.getISOCountries());
    Set<String> languages = Set.of(Locale.getISOLanguages());
    assertThat(feeds)
        .isNotEmpty()
        .allSatisfy(feed -> assertThat(countries).contains(feed.country()));
    assertThat(feeds).allSatisfy(feed -> assertThat(languages).contains(feed.language()));
    assertThat(feeds).allSatisfy(feed -> assertThat(feed.title()).isNotBlank());
    assertThat(feeds).allSatisfy(feed -> assertThat(feed.outlet()).isNotBlank());
  }

  @Test
  void shouldGiveAnOutletOneCountry() {
    var countriesOfOutlet = new TreeMap<String, Set<String>>();
    feeds.forEach(
        feed ->
            countriesOfOutlet
                .computeIfAbsent(feed.outlet(), outlet -> new TreeSet<>())
                .add(feed.country()));
    assertThat(countriesOfOutlet)
        .isNotEmpty()
        .allSatisfy((outlet, set) -> assertThat(set).hasSize(1));
  }

  /** Made anew with {@code mvn test -Dtest=StarterFeedsTest -Dregenerate=true}. */
  @Test
  void shouldSayTheSameInOpml() throws IOException {
    String opml = opml(feeds);
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(OPML, opml);
    }
    assertThat(Files.readString(OPML)).isEqualTo(opml);
  }

  private static String opml(List<Feed> feeds) {
    String outlines =
        feeds.stream()
            .map(
                feed ->
                    "    <outline type=\"rss\" text=\"%s\" title=\"%s\" xmlUrl=\"%s\" language=\"%s\" category=\"%s\"/>\n"
                        .formatted(
                            xml(feed.title()),
                            xml(feed.title()),
                            xml(feed.url()),
                            feed.language(),
                            String.join(",", feed.tags())))
            .collect(Collectors.joining());
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
          <head><title>Wirewatch starter feeds</title></head>
          <body>
        %s  </body>
        </opml>
        """
        .formatted(outlines);
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static List<Feed> load() {
    try {
      return new YAMLMapper().readValue(YAML.toFile(), FeedList.class).feeds();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
