import com.ibm.icu.text.Transliterator;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;

/**
 * Writes the n-gram model of the language detector from the frequency tables inside Lingua's jar.
 *
 * <p>{@code java -Xmx6g -cp icu4j-79.1.jar src/generate/java/LanguageModel.java lingua-1.2.2.jar
 * src/main/resources/language/ngrams.bin.gz}
 *
 * <p>Lingua's tables give the probability of a letter after the up to four before it. An n-gram is
 * kept where it was seen often enough, and where its probability differs from what backing off to
 * its suffix would say; what is kept is that difference. A text's score is then the plain sum of
 * the values of its n-grams, one byte each.
 */
public final class LanguageModel {
  private static final String[] TABLES = {
    "unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"
  };

  /** The languages of the world's news get the finer tables. */
  private static final Set<String> NEWS =
      Set.of(
          ("en zh es ar fr ru pt de ja ko it tr pl uk nl fa he hi id vi th el cs ro hu sv da nb nn"
                  + " fi bg sr hr sk sl lt lv et ur bn ta")
              .split(" "));

  /** How often, by order, an n-gram must have been seen in the text behind the table. */
  private static final double[] SEEN_NEWS = {4, 8, 12, 25, 45};

  private static final double[] SEEN_OTHER = {8, 20, 40, 80, 140};

  /** Log probability of a letter that a language does not know, and of one step of backing off. */
  private static final double UNKNOWN = -11;

  /** The same for a sign of the Han script, of which there are thousands; values are halved. */
  private static final double UNKNOWN_HAN = -17;

  private static final double BACK_OFF = -0.7;

  /** Differences below this are not worth their bytes. */
  private static final double[] NEGLIGIBLE = {0, 0, 0.15, 0.3, 0.3};

  /** Steps of the stored byte for one unit of log probability. */
  private static final int STEPS = 12;

  private LanguageModel() {}

  public static void main(String[] args) throws IOException {
    List<TreeMap<String, ByteArrayOutputStream>> orders = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      orders.add(new TreeMap<>());
    }
    List<String> languages = new ArrayList<>();
    try (ZipFile jar = new ZipFile(args[0])) {
      jar.stream()
          .map(entry -> entry.getName().split("/"))
          .filter(path -> path.length == 3 && path[0].equals("language-models"))
          .map(path -> path[1])
          .distinct()
          .sorted()
          .forEach(languages::add);
      for (String language : languages) {
        add(jar, language, languages.indexOf(language), orders);
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))) {
                  {
                    def.setLevel(9);
                  }
                }))) {
      write(out, languages, orders);
    }
  }

  private static void add(
      ZipFile jar,
      String language,
      int number,
      List<TreeMap<String, ByteArrayOutputStream>> orders)
      throws IOException {
    double[] seen = NEWS.contains(language) ? SEEN_NEWS : SEEN_OTHER;
    double unknown = language.equals("zh") || language.equals("ja") ? UNKNOWN_HAN : UNKNOWN;
    double[] letters = {0};
    Map<String, Double> shorter = new HashMap<>();
    Map<String, Double> score = new HashMap<>();
    for (int n = 1; n <= 5; n++) {
      var entry = jar.getEntry("language-models/" + language + "/" + TABLES[n - 1] + ".json");
      if (entry == null) {
        return;
      }
      String json = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Double> joint = new HashMap<>();
      int order = n;
      Map<String, Double> before = shorter;
      each(
          json,
          (ngram, part, whole) -> {
            if (ngram.length() != order) {
              return;
            }
            if (order == 1) {
              letters[0] = Math.max(letters[0], whole);
            }
            double log = Math.log(part / whole);
            Double prefix = order == 1 ? Double.valueOf(0) : before.get(prefix(ngram));
            if (prefix == null) {
              return;
            }
            joint.put(ngram, log + prefix);
            score.put(ngram, log);
          });
      if (language.equals("zh")) {
        addSimplified(joint, score);
      }
      shorter = joint;
      for (Map.Entry<String, Double> ngram : joint.entrySet()) {
        if (Math.exp(ngram.getValue()) * letters[0] < seen[n - 1]) {
          score.remove(ngram.getKey());
          continue;
        }
        double suffix =
            n == 1 ? unknown : backedOff(score, ngram.getKey().substring(1));
        double value =
            score.get(ngram.getKey()) - suffix - (n == 1 ? 0 : BACK_OFF);
        if (Math.abs(value) < NEGLIGIBLE[n - 1]) {
          score.remove(ngram.getKey());
          continue;
        }
        ByteArrayOutputStream postings =
            orders.get(n - 1).computeIfAbsent(ngram.getKey(), k -> new ByteArrayOutputStream(8));
        postings.write(number);
        postings.write((int) Math.max(-127, Math.min(127, Math.round(value * STEPS * (unknown == UNKNOWN ? 1 : 0.5)))));
      }
    }
  }

  /** Lingua's Chinese is traditional: a simplified sign is as frequent as what it stands for. */
  private static void addSimplified(Map<String, Double> joint, Map<String, Double> score) {
    Transliterator simplified = Transliterator.getInstance("Hant-Hans");
    for (String sign : List.copyOf(joint.keySet())) {
      String simple = simplified.transliterate(sign);
      if (simple.length() == 1 && joint.getOrDefault(simple, -99.0) < joint.get(sign)) {
        score.put(simple, score.get(sign));
        joint.put(simple, joint.get(sign));
      }
    }
  }

  private static double backedOff(Map<String, Double> score, String ngram) {
    Double known = score.get(ngram);
    if (known != null) {
      return known;
    }
    return ngram.length() == 1 ? UNKNOWN : BACK_OFF + backedOff(score, ngram.substring(1));
  }

  private static String prefix(String ngram) {
    return ngram.substring(0, ngram.length() - 1);
  }

  private interface Row {
    void at(String ngram, double part, double whole);
  }

  /** Reads {@code "ngrams":{"1/8":"abc abd",…}}. */
  private static void each(String json, Row row) {
    int at = json.indexOf("\"ngrams\":{") + "\"ngrams\":{".length();
    while (json.charAt(at) == '"') {
      int slash = json.indexOf('/', at);
      int quote = json.indexOf('"', slash);
      double part = Double.parseDouble(json.substring(at + 1, slash));
      double whole = Double.parseDouble(json.substring(slash + 1, quote));
      int end = json.indexOf('"', quote + 3);
      for (String ngram : json.substring(quote + 3, end).split(" ")) {
        row.at(ngram, part, whole);
      }
      at = end + 1;
      if (json.charAt(at) == ',') {
        at++;
      }
    }
  }

  /** Columns apart, n-grams sorted and front-coded, so that gzip finds what repeats. */
  private static void write(
      DataOutputStream out,
      List<String> languages,
      List<TreeMap<String, ByteArrayOutputStream>> orders)
      throws IOException {
    out.writeUTF(String.join(" ", languages));
    out.writeInt(STEPS);
    for (TreeMap<String, ByteArrayOutputStream> order : orders) {
      ByteArrayOutputStream shared = new ByteArrayOutputStream();
      StringBuilder letters = new StringBuilder();
      ByteArrayOutputStream sizes = new ByteArrayOutputStream();
      ByteArrayOutputStream numbers = new ByteArrayOutputStream();
      ByteArrayOutputStream values = new ByteArrayOutputStream();
      String last = "";
      for (var ngram : order.entrySet()) {
        int same = 0;
        while (same < last.length() && last.charAt(same) == ngram.getKey().charAt(same)) {
          same++;
        }
        shared.write(same);
        letters.append(ngram.getKey(), same, ngram.getKey().length());
        last = ngram.getKey();
        byte[] postings = ngram.getValue().toByteArray();
        sizes.write(postings.length / 2);
        for (int i = 0; i < postings.length; i += 2) {
          numbers.write(postings[i]);
          values.write(postings[i + 1]);
        }
      }
      System.err.printf("%,d n-grams, %,d values%n", order.size(), values.size());
      for (byte[] column :
          List.of(
              shared.toByteArray(),
              letters.toString().getBytes(StandardCharsets.UTF_8),
              sizes.toByteArray(),
              numbers.toByteArray(),
              values.toByteArray())) {
        out.writeInt(column.length);
        out.write(column);
      }
    }
  }
}
