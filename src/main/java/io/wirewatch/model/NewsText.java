package io.wirewatch.model;

import java.time.Instant;

/**
 * What is read by taggers: the plain text of one item, and what is known beforehand.
 *
 * @param title plain text; may be empty
 * @param summary plain text; may be empty
 * @param content plain text; may be empty
 * @param languageHint the feed's language, which the text can overrule; may be null
 * @param published when it was published, for dates of office; may be null
 * @param publisherCountry the outlet's country; never a region by itself; may be null
 */
public record NewsText(
    String title,
    String summary,
    String content,
    String languageHint,
    Instant published,
    String publisherCountry) {
  public NewsText {
    title = title == null ? "" : title;
    summary = summary == null ? "" : summary;
    content = content == null ? "" : content;
  }
}
