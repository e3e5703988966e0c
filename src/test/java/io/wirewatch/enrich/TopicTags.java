package io.wirewatch.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.language.LanguageDetector;
import io.wirewatch.model.MediaTopic;
import io.wirewatch.model.NewsText;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Prints what score.py reads for labelled texts: {@code TopicTags GOLD}. */
final class TopicTags {
  private TopicTags() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    LanguageDetector detector = LanguageDetector.load();
    MediaTopicTagger tagger = MediaTopicTagger.load();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    long spent = 0;
    int texts = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line; (line = in.readLine()) != null; ) {
        JsonNode gold = json.readTree(line);
        String title = gold.path("title").asText("");
        String text = gold.path("text").asText("");
        long start = System.nanoTime();
        String language =
            detector.detect(title + "\n" + text.substring(0, Math.min(400, text.length())), null);
        List<MediaTopic> topics =
            tagger.tag(new NewsText(title, "", text, null, null, null), language);
        spent += System.nanoTime() - start;
        texts++;
        var record = json.createObjectNode();
        record.put("id", gold.path("id").asText());
        record.put("language", language);
        record.set("topics", json.valueToTree(topics));
        out.println(record);
      }
    }
    out.flush();
    System.err.printf("%.0f texts/s%n", texts * 1e9 / spent);
  }
}
