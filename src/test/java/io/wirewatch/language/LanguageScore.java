package io.wirewatch.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Prints what score.py reads for labelled texts: {@code LanguageScore GOLD [REPEAT]}. */
final class LanguageScore {
  private LanguageScore() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    LanguageDetector detector = LanguageDetector.load();
    List<String> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line; (line = in.readLine()) != null; ) {
        JsonNode gold = json.readTree(line);
        texts.add(gold.path("text").asText());
      }
    }
    StringBuilder out = new StringBuilder();
    for (int repeat = args.length > 1 ? Integer.parseInt(args[1]) : 1; repeat > 0; repeat--) {
      out.setLength(0);
      long start = System.nanoTime();
      for (int i = 0; i < texts.size(); i++) {
        out.append("{\"id\":\"lang-")
            .append(i)
            .append("\",\"language\":\"")
            .append(detector.detect(texts.get(i), null))
            .append("\"}\n");
      }
      System.err.printf("%.0f texts/s%n", texts.size() * 1e9 / (System.nanoTime() - start));
    }
    System.out.print(out);
  }
}
