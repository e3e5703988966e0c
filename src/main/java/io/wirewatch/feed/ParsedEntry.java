package io.wirewatch.feed;

import io.wirewatch.model.DateConfidence;
import java.time.Instant;
import java.util.List;

/**
 * One entry of a feed as read. Texts are null where the entry has none.
 *
 * @param title plain text
 * @param link where the article stands, absolute where a base is known
 * @param id guid, atom:id or rdf:about, as given
 * @param idIsPermalink whether RSS says that the id is a link; null where it does not say
 * @param summary safe HTML
 * @param content safe HTML
 * @param published as stated; never "now"
 * @param updated as stated
 * @param publishedConfidence how far {@code published} can be believed; FUTURE is not judged here
 * @param authors in order
 * @param categories in order
 * @param enclosures in order
 * @param language of this entry, where it differs from nothing: its own, else the feed's
 * @param comments address of the comments
 * @param rights plain text or safe HTML
 * @param links all links, with their relations
 * @param source the feed that it was taken from
 */
public record ParsedEntry(
    String title,
    String link,
    String id,
    Boolean idIsPermalink,
    String summary,
    String content,
    Instant published,
    Instant updated,
    DateConfidence publishedConfidence,
    List<Person> authors,
    List<Category> categories,
    List<Enclosure> enclosures,
    String language,
    String comments,
    String rights,
    List<FeedLink> links,
    FeedMeta source) {
  public ParsedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
    links = List.copyOf(links);
  }
}
