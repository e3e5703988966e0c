package io.wirewatch.config;

import io.wirewatch.kafka.ClientProperties;
import io.wirewatch.text.NearestWord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Lays a file, the environment and the command line over {@code defaults.yaml}; see there for how a
 * key is written in each.
 */
public final class SettingsLoader {
  private static final String ENVIRONMENT = "WIREWATCH_";
  private static final String COMMAND_LINE = "-X ";
  private static final String DEFAULT = "default";
  private static final Pattern SERVICE =
      Pattern.compile(
          "WIREWATCH_(.+_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT_\\d+_(TCP|UDP|SCTP)(_.+)?)");
  private static final String KAFKA = "kafka.";
  private static final String IN_FLIGHT = "kafka.producer.max.in.flight.requests.per.connection";

  private final Map<String, Setting> known = Defaults.load();
  private final Map<String, Settings.Given> given = new LinkedHashMap<>();

  /** Only the defaults so far. */
  public SettingsLoader() {
    known.forEach((key, setting) -> given.put(key, new Settings.Given(setting.value(), DEFAULT)));
  }

  /**
   * Lays a YAML file over what there is.
   *
   * @throws SettingsProblem when it cannot be read, or holds what is not known
   */
  public SettingsLoader file(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new SettingsProblem("There is no settings file " + file, e);
    } catch (CharacterCodingException e) {
      throw new SettingsProblem("The settings file " + file + " is not in UTF-8", e);
    } catch (IOException e) {
      throw new SettingsProblem("Cannot read the settings file " + file + ": " + e.getMessage(), e);
    }
    FlatYaml.read(text, file.toString())
        .forEach((key, value) -> put(key, value.text(), file.toString()));
    return this;
  }

  /**
   * Lays the environment over what there is.
   *
   * @throws SettingsProblem when a name that begins with WIREWATCH_ is not known
   */
  public SettingsLoader environment(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (!name.startsWith(ENVIRONMENT) || isForOthers(name, value)) {
                return;
              }
              String coded = name.substring(ENVIRONMENT.length());
              if (coded.endsWith("_FILE")) {
                String key = keyOf(coded.substring(0, coded.length() - "_FILE".length()));
                put(key, secret(Path.of(value), name), "file named by " + name);
              } else {
                put(keyOf(coded), value, name);
              }
            });
    return this;
  }

  /**
   * Lays {@code key=value} over what there is. A property of Kafka's clients may stand under its
   * bare name, as with other Kafka tools.
   *
   * @throws SettingsProblem when it is not known
   */
  public SettingsLoader commandLine(String key, String value) {
    boolean bare =
        !known.containsKey(key) && !key.startsWith(KAFKA) && ClientProperties.isKnown(key);
    put(bare ? KAFKA + key : key, value, COMMAND_LINE + key);
    return this;
  }

  /** Puts a value that the program itself decides. */
  public SettingsLoader override(String key, String value, String why) {
    put(key, value, why);
    return this;
  }

  /**
   * Takes a broker of our own for the cluster: what the file and the environment say of Kafka was
   * said of another, and does not fit it. What the command line says stays.
   *
   * @return what was forgotten, in the order of its names
   */
  public List<String> ownBroker(String bootstrapServers, String why) {
    List<String> foreign =
        given.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(KAFKA))
            .filter(entry -> !entry.getValue().source().startsWith(COMMAND_LINE))
            .filter(entry -> !entry.getValue().source().equals(DEFAULT))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    foreign.forEach(given::remove);
    override("kafka.bootstrap.servers", bootstrapServers, why);
    if (!given.containsKey(IN_FLIGHT)) {
      // A broker may put off the first request of a transaction while it ends the one before, and
      // refuses those behind it as out of order, with an error in its log, which here is ours.
      override(IN_FLIGHT, "1", why);
    }
    return foreign;
  }

  /** All laid together. */
  public Settings load() {
    return new Settings(known, given);
  }

  private void put(String key, String value, String source) {
    Setting setting = known.get(key);
    if (setting == null && !(key.startsWith(KAFKA) && key.length() > KAFKA.length())) {
      throw unknown(key, source);
    }
    if (setting == null && !ClientProperties.isPlausible(key.substring(KAFKA.length()))) {
      throw unknown(key, source);
    }
    if (setting != null) {
      Optional<String> complaint = setting.complaint(value);
      if (complaint.isPresent()) {
        String where = source.endsWith(key) ? source : source + ": " + key;
        throw new SettingsProblem(where + ": " + complaint.get());
      }
    }
    given.put(key, new Settings.Given(value, source));
  }

  private SettingsProblem unknown(String key, String source) {
    String nearest = nearest(key);
    // A guess that shares little with the key would only lead astray.
    boolean near = NearestWord.distance(key, nearest) <= Math.max(3, nearest.length() / 2);
    return new SettingsProblem(
        "%s: there is no setting '%s'.%s `wirewatch settings` lists them all."
            .formatted(source, key, near ? " Did you mean '" + nearest + "'?" : ""));
  }

  private String nearest(String key) {
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : known.keySet()) {
      int distance = NearestWord.distance(key, candidate);
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    String bare = key.startsWith(KAFKA) ? key.substring(KAFKA.length()) : key;
    for (String property : ClientProperties.known()) {
      int distance = NearestWord.distance(bare, property);
      if (distance < least) {
        least = distance;
        best = KAFKA + property;
      }
    }
    return best;
  }

  private static String keyOf(String coded) {
    return coded
        .toLowerCase(Locale.ROOT)
        .replace("___", "-")
        .replace("__", "\u0000")
        .replace('_', '.')
        .replace('\u0000', '_');
  }

  /**
   * Names that begin with ours but are no settings: the log's, and those that Kubernetes puts into
   * every container beside a Service named wirewatch, or wirewatch-page, or wirewatch-admin.
   */
  private static boolean isForOthers(String name, String value) {
    return name.equals("WIREWATCH_CONFIG")
        || name.startsWith("WIREWATCH_LOG")
        || SERVICE.matcher(name).matches()
        || name.endsWith("_PORT") && value.matches("(tcp|udp|sctp)://.*");
  }

  private static String secret(Path file, String name) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SettingsProblem(name + ": cannot read " + file, e);
    }
  }
}
