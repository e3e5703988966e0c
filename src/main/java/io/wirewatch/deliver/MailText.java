package io.wirewatch.deliver;

import io.wirewatch.kafka.Json;
import io.wirewatch.model.Alert;
import io.wirewatch.text.HtmlText;
import java.util.List;
import java.util.TreeSet;

/**
 * Alerts as a mail, plain and as simple HTML. Pure. Everything that came from a feed is on one line
 * and escaped; only web addresses become links.
 *
 * @param subject one line
 * @param plain for every mail program
 * @param html without scripts, pictures or styles from elsewhere
 * @param messageId the same for the same alerts to the same target, in angle brackets
 * @param thread what all mails on one story refer to; null for a digest
 * @param list who watches: the subject, or the target of a digest
 */
record MailText(
    String subject, String plain, String html, String messageId, String thread, String list) {
  private static final int SUBJECT = 180;

  /**
   * @param alerts one, or those of a digest, oldest first
   * @param target its id
   * @param domain of the sender
   */
  static MailText of(List<Alert> alerts, String target, String domain) {
    StringBuilder plain = new StringBuilder();
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><body>\n");
    for (Alert alert : alerts) {
      AlertWords words = new AlertWords(alert);
      plain.append(plain.isEmpty() ? "" : "\n\n").append(plain(words));
      html.append("<h2>").append(linked(words.headline(), words.link())).append("</h2>\n");
      html.append(body(words));
    }
    html.append("</body></html>\n");
    List<String> identity =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(target), alerts.stream().map(Alert::id))
            .toList();
    Alert first = alerts.get(0);
    boolean single = alerts.size() == 1;
    String about = single && first.storyId() != null ? first.subjectId() : null;
    return new MailText(
        single ? subject(first) : subject(alerts),
        plain.append('\n').toString(),
        html.toString(),
        "<" + Digest.of(identity) + "@" + domain + ">",
        about == null
            ? null
            : "<story." + Digest.of(List.of(target, about, first.storyId())) + "@" + domain + ">",
        single ? first.subjectId() : target);
  }

  private static String subject(Alert alert) {
    AlertWords words = new AlertWords(alert);
    String kind = Json.nameOf(alert.kind());
    return OneLine.of(
        (alert.severity() == null ? "" : "[" + Json.nameOf(alert.severity()) + "] ")
            + words.subject()
            + ": "
            + words.headline()
            + (kind.equals("new") ? "" : " (" + kind + ")"),
        SUBJECT);
  }

  private static String subject(List<Alert> alerts) {
    TreeSet<String> subjects = new TreeSet<>();
    alerts.forEach(alert -> subjects.add(new AlertWords(alert).subject()));
    return OneLine.of(alerts.size() + " alerts: " + String.join(", ", subjects), SUBJECT);
  }

  private static String plain(AlertWords words) {
    StringBuilder text = new StringBuilder();
    text.append(words.headline()).append('\n').append(words.kicker()).append('\n');
    line(text, words.link());
    text.append('\n');
    line(text, words.reason());
    for (AlertWords.Line part : words.parts()) {
      line(text, "- " + part.plain());
      line(text, part.link() == null ? null : "  " + part.link());
    }
    line(text, words.more());
    words.evidence().forEach(passage -> line(text, "> " + passage));
    line(text, words.outlets());
    line(text, words.heldBack());
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String line) {
    if (line != null && !line.isEmpty()) {
      text.append(line).append('\n');
    }
  }

  /** What stands under the headline, as HTML. */
  static String body(AlertWords words) {
    StringBuilder html = new StringBuilder("<p><b>");
    html.append(HtmlText.escape(words.kicker())).append("</b><br>");
    html.append(HtmlText.escape(words.reason())).append("</p>\n");
    if (!words.parts().isEmpty()) {
      html.append("<ul>\n");
      for (AlertWords.Line part : words.parts()) {
        html.append("<li>").append(HtmlText.escape(part.kind())).append(' ');
        html.append(linked(part.headline(), part.link()));
        html.append(HtmlText.escape(part.behind())).append("</li>\n");
      }
      html.append("</ul>\n");
    }
    paragraph(html, words.more());
    words
        .evidence()
        .forEach(
            passage ->
                html.append("<blockquote>")
                    .append(HtmlText.escape(passage))
                    .append("</blockquote>\n"));
    paragraph(html, words.outlets());
    paragraph(html, words.heldBack());
    return html.toString();
  }

  private static void paragraph(StringBuilder html, String text) {
    if (!text.isEmpty()) {
      html.append("<p>").append(HtmlText.escape(text)).append("</p>\n");
    }
  }

  private static String linked(String text, String link) {
    return link == null
        ? HtmlText.escape(text)
        : "<a href=\"" + HtmlText.escapeAttribute(link) + "\">" + HtmlText.escape(text) + "</a>";
  }
}
