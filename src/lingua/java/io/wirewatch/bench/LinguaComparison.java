package io.wirewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.wirewatch.language.LanguageDetector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * Our language detector beside Lingua's high accuracy with all its languages, on the same texts,
 * one thread, in one run: {@code LinguaComparison TEXTS.jsonl.gz [EVERY]}.
 *
 * <p>A text is {@code {"kind", "lang", "text"}}; one in EVERY is read (all by default), and only
 * those of the languages of the world's news count. Each detector first reads a tenth of them to
 * warm up. Prints one JSON object: by kind how many are right, texts a second, and the ratio.
 */
public final class LinguaComparison {
  private static final Set<String> NEWS =
      Set.of(
          ("en zh es ar fr ru pt de ja ko it tr pl uk nl fa he hi id vi th el cs ro hu sv da no"
                  + " fi bg sr hr sk sl lt lv et ur bn ta")
              .split(" "));

  private record Labelled(String kind, String language, String text) {}

  private record Measured(Map<String, Double> right, double textsPerSecond) {}

  private LinguaComparison() {}

  /** Takes the file, and at will how many texts to pass over for each that is read. */
  public static void main(String[] args) throws IOException {
    List<Labelled> texts =
        read(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 1);
    LanguageDetector ours = LanguageDetector.load();
    var lingua =
        LanguageDetectorBuilder.fromAllLanguages().withPreloadedLanguageModels().build();
    Measured we = measure(texts, text -> ours.detect(text, null));
    Measured they =
        measure(
            texts, text -> lingua.detectLanguageOf(text).getIsoCode639_1().toString().toLowerCase());
    System.out.println(
        new ObjectMapper()
            .writeValueAsString(
                Map.of(
                    "texts", texts.size(),
                    "wirewatch", we,
                    "lingua", they,
                    "timesLinguasSpeed", we.textsPerSecond() / they.textsPerSecond())));
  }

  private static Measured measure(List<Labelled> texts, UnaryOperator<String> detector) {
    for (int i = 0; i < texts.size(); i += 10) {
      var unused = detector.apply(texts.get(i).text()); // warms up
    }
    List<String> said = new ArrayList<>();
    long start = System.nanoTime();
    for (Labelled text : texts) {
      said.add(detector.apply(text.text()));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Double> right = new TreeMap<>();
    for (String kind : new TreeSet<>(texts.stream().map(Labelled::kind).toList())) {
      int of = 0;
      int hits = 0;
      for (int i = 0; i < texts.size(); i++) {
        if (texts.get(i).kind().equals(kind)) {
          of++;
          hits += same(said.get(i)).equals(texts.get(i).language()) ? 1 : 0;
        }
      }
      right.put(kind, (double) hits / of);
    }
    return new Measured(right, texts.size() / seconds);
  }

  private static List<Labelled> read(Path file, int every) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Labelled> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int line = 0;
      for (String row; (row = in.readLine()) != null; line++) {
        JsonNode text = json.readTree(row);
        String language = same(text.path("lang").asText());
        if (line % every == 0
            && NEWS.contains(language)
            && !text.path("kind").asText().equals("single-words")) {
          texts.add(new Labelled(text.path("kind").asText(), language, text.path("text").asText()));
        }
      }
    }
    return texts;
  }

  /** Both written forms of Norwegian are one. */
  private static String same(String code) {
    return code.equals("nb") || code.equals("nn") ? "no" : code;
  }
}
