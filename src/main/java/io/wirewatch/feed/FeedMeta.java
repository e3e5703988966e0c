package io.wirewatch.feed;

import java.time.Instant;
import java.util.List;

/**
 * What a feed says about itself. Texts are null where the feed has none.
 *
 * @param title plain text
 * @param link the site's address, absolute where a base is known
 * @param description safe HTML
 * @param language as the feed gave it, such as {@code en-us}
 * @param id the feed's own id
 * @param updated when it last changed, as stated
 * @param published when it was published, as stated
 * @param rights plain text or safe HTML
 * @param generator the program that made it
 * @param authors who is answerable
 * @param categories of the whole feed
 * @param links all links, with their relations
 * @param image its picture
 */
public record FeedMeta(
    String title,
    String link,
    String description,
    String language,
    String id,
    Instant updated,
    Instant published,
    String rights,
    String generator,
    List<Person> authors,
    List<Category> categories,
    List<FeedLink> links,
    FeedImage image) {
  public FeedMeta {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    links = List.copyOf(links);
  }
}
