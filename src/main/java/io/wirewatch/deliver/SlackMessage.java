package io.wirewatch.deliver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.text.Beginning;
import io.wirewatch.text.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An alert for Slack's incoming webhooks, and for chat programs that take the same. Titles come
 * from strangers: they stand as plain text, or with Slack's three signs escaped, so that they can
 * neither call the channel nor hide a link.
 */
final class SlackMessage {
  private static final int HEADER = 150;
  private static final int SECTION = 2_900;

  /** A message has at most fifty blocks. */
  private static final int MOST_PARTS_SECTIONS = 40;

  private SlackMessage() {}

  static ObjectNode of(Alert alert) {
    AlertWords words = new AlertWords(alert);
    ObjectNode message = Json.mapper().createObjectNode();
    // For notifications, and for programs that know no blocks.
    String text = escaped(words.kicker() + ": " + words.headline());
    message.put(
        "text", words.link() == null ? text : text + " <" + escaped(words.link()) + "|link>");
    message.put("unfurl_links", false);
    ArrayNode blocks = message.putArray("blocks");
    plain(blocks.addObject().put("type", "header").putObject("text"), words.headline(), HEADER);
    section(blocks, "*" + escaped(words.kicker()) + "*\n" + escaped(words.reason()));
    parts(words).forEach(part -> section(blocks, part));
    if (!words.evidence().isEmpty()) {
      section(blocks, quoted(words.evidence()));
    }
    String small =
        String.join(
            " · ",
            Stream.of(words.outlets(), words.heldBack()).filter(part -> !part.isEmpty()).toList());
    if (!small.isEmpty()) {
      ArrayNode elements = blocks.addObject().put("type", "context").putArray("elements");
      plain(elements.addObject(), small, SECTION);
    }
    String button = words.link() == null ? "" : "<" + escaped(words.link()) + "|Read the article>";
    if (!button.isEmpty() && button.length() <= SECTION) { // cut, it would lead elsewhere
      section(blocks, button);
    }
    return message;
  }

  /** As many to a block as go whole into it: a link that is cut leads elsewhere. */
  private static List<String> parts(AlertWords words) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    List<AlertWords.Line> parts = words.parts();
    int shown = 0;
    for (AlertWords.Line part : parts) {
      String line = line(part);
      if (section.length() + line.length() > SECTION) {
        if (sections.size() == MOST_PARTS_SECTIONS - 1) {
          break;
        }
        sections.add(section.toString());
        section.setLength(0);
      }
      section.append(section.isEmpty() ? "" : "\n").append(line);
      shown++;
    }
    Stream.of(section.toString(), words.more(parts.size() - shown))
        .filter(text -> !text.isEmpty())
        .forEach(sections::add);
    return sections;
  }

  private static String line(AlertWords.Line part) {
    String linked =
        part.link() == null
            ? escaped(part.headline())
            : "<" + escaped(part.link()) + "|" + escaped(part.headline()) + ">";
    String line = escaped(part.kind()) + " " + linked + escaped(part.behind());
    return line.length() < SECTION ? line : escaped(part.plain());
  }

  private static String quoted(List<String> passages) {
    return passages.stream()
        .map(passage -> "&gt; " + escaped(passage))
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private static void section(ArrayNode blocks, String markdown) {
    blocks
        .addObject()
        .put("type", "section")
        .putObject("text")
        .put("type", "mrkdwn")
        .put("text", cut(markdown))
        .put("verbatim", true);
  }

  /** Never through the middle of an escape or of a character. */
  private static String cut(String text) {
    if (text.length() <= SECTION) {
      return text;
    }
    int end = SECTION;
    int amp = text.lastIndexOf('&', end);
    if (amp > end - 6) {
      end = amp;
    }
    return Beginning.of(text, end) + "…";
  }

  private static void plain(ObjectNode node, String text, int most) {
    node.put("type", "plain_text").put("text", OneLine.of(text, most)).put("emoji", false);
  }

  /** Slack's rule: the three signs of markup, and no others. */
  private static String escaped(String text) {
    return HtmlText.escape(text);
  }
}
