package io.wirewatch.poll;

import java.time.Instant;

/**
 * What identity needs to know of one entry of a feed document.
 *
 * @param guid the id that the feed gave; may be null
 * @param link absolute link; may be null
 * @param title plain text; may be empty
 * @param text summary and content as plain text; may be empty
 * @param published as stated; may be null
 */
public record Entry(String guid, String link, String title, String text, Instant published) {
  public Entry {
    guid = guid == null || guid.isBlank() ? null : guid.strip();
    link = link == null || link.isBlank() ? null : link.strip();
    title = title == null ? "" : title;
    text = text == null ? "" : text;
  }
}
