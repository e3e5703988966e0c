package io.wirewatch.placing;

import io.wirewatch.dedup.TextPrint;
import io.wirewatch.story.StoryText;
import java.time.Instant;
import java.util.List;

/**
 * What a {@link StoryDesk} keeps of a text; {@link KnownTextCodec} writes it as bytes.
 *
 * @param id the article
 * @param original the first of its copies; the article itself where it is that
 * @param story its story
 * @param absorbed stories that ended in its story when it came
 * @param at when it arrived
 * @param print for copies
 * @param terms for stories; null for copies and revisions, unless their story was quiet
 * @param source who is counted for it; null where that is not known
 */
public record KnownText(
    String id,
    String original,
    String story,
    List<String> absorbed,
    Instant at,
    TextPrint print,
    StoryText terms,
    String source) {
  public KnownText {
    absorbed = List.copyOf(absorbed);
  }
}
