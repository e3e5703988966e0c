package io.wirewatch.model;

import java.util.List;
import java.util.Objects;

/**
 * A feed to poll: one RSS, Atom, RDF or JSON feed, with its outlet.
 *
 * @param id stable name, the key on {@code feeds}; lower-case letters, digits and hyphens
 * @param url http or https address of the feed document
 * @param title the feed's name for people; may be null
 * @param outlet who publishes it, for people ("Le Monde"); articles of one outlet are not
 *     independent of each other
 * @param country the outlet's country, ISO 3166-1 alpha-2; may be null
 * @param language the feed's main language, ISO 639; a prior, not a verdict; may be null
 * @param tags free words for selection
 */
public record Feed(
    String id,
    String url,
    String title,
    String outlet,
    String country,
    String language,
    List<String> tags) {
  public Feed {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
    tags = Lists.copy(tags);
  }
}
