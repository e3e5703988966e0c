package io.wirewatch.subject;

import static io.wirewatch.yaml.YamlNodes.list;
import static io.wirewatch.yaml.YamlNodes.mapping;
import static io.wirewatch.yaml.YamlNodes.place;
import static io.wirewatch.yaml.YamlNodes.text;

import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Severity;
import io.wirewatch.model.Subject;
import io.wirewatch.yaml.YamlFields;
import io.wirewatch.yaml.YamlNodes;
import io.wirewatch.yaml.YamlNodes.Fault;
import io.wirewatch.yaml.YamlNodes.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Subjects as people write them: YAML, one file a desk. Pure: takes the text, gives the subjects,
 * or everything that is wrong with it, each with line and column and the nearest right word: of one
 * subject too, all at once.
 *
 * <p>A file holds {@code desk}, {@code silences} for all its subjects, and {@code subjects}; or one
 * subject alone.
 */
public final class SubjectFile {
  private static final List<String> FILE = List.of("desk", "silences", "subjects");
  private static final List<String> SUBJECT =
      List.of("id", "title", "query", "relation", "languages", "severity", "policy", "silences");

  /** Instead of a subject, in the address of a feed. */
  private static final String EVERY_SUBJECT = "all";

  private final String file;
  private final String yaml;
  private final Present present;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, Place> mutes = new HashMap<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final ActorIds actors;

  private SubjectFile(String file, String yaml, Present present) {
    this.file = file;
    this.yaml = yaml;
    this.present = present;
    this.actors = present.actors() == null ? null : new ActorIds(present.actors());
  }

  /**
   * Something that is wrong with a file.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Problem(String file, int line, int column, String message) {
    @Override
    public String toString() {
      return file + ":" + line + ":" + column + ": " + message;
    }

    /** As {@link #toString}, of something that is not refused. */
    public String asWarning() {
      return file + ":" + line + ":" + column + ": warning: " + message;
    }
  }

  /**
   * What a file holds.
   *
   * @param subjects those that are right; version 0, because only applying gives a version
   * @param problems what is wrong with the others
   * @param warnings what is likely not meant as it is written, in subjects that are right
   */
  public record Reading(List<Subject> subjects, List<Problem> problems, List<Problem> warnings) {}

  /**
   * What there is when a file is read, which is no matter of the file: what does not fit it is
   * likely a mistake, and may be none.
   *
   * @param now silences that end before are over
   * @param actors that articles can bear, asked for only where a query names one; null: any may be
   */
  public record Present(Instant now, Supplier<? extends Collection<KnownActor>> actors) {
    /** In which nothing is over, and any actor may be. */
    public static final Present UNKNOWN = new Present(Instant.MIN, null);
  }

  /** Reads a file, whenever that is. */
  public static Reading read(String file, String yaml) {
    return read(file, yaml, Present.UNKNOWN);
  }

  /**
   * Reads a file.
   *
   * @param file its name, for the messages
   * @param yaml its text
   * @param present for the warnings
   */
  public static Reading read(String file, String yaml, Present present) {
    SubjectFile reading = new SubjectFile(file, yaml, present);
    try {
      reading.document(YamlNodes.read(yaml));
      reading.refuseCircles();
    } catch (Fault fault) {
      reading.problem(fault);
    }
    return new Reading(
        List.copyOf(reading.subjects), inOrder(reading.problems), inOrder(reading.warnings));
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
        .toList();
  }

  private void problem(Fault fault) {
    problems.add(problemOf(fault));
  }

  private void warning(Fault fault) {
    warnings.add(problemOf(fault));
  }

  private Problem problemOf(Fault fault) {
    return new Problem(file, fault.place().line(), fault.place().column(), fault.getMessage());
  }

  private void document(Node root) {
    if (root == null) {
      throw new Fault(new Place(1, 1), "the file is empty; write subjects: and a list");
    }
    if (root instanceof MappingNode map && has(map, "id")) {
      add(root, null, List.of());
      return;
    }
    Map<String, Node> entries = mapping(root, "a subject file", FILE);
    String desk = entries.containsKey("desk") ? text(entries.get("desk"), "desk") : null;
    if (!entries.containsKey("subjects")) {
      throw new Fault(place(root), "there are no subjects: in this file");
    }
    List<Subject.Silence> silences =
        entries.containsKey("silences") ? silences(entries.get("silences")) : List.of();
    boolean silenced = problems.isEmpty();
    list(entries.get("subjects")).forEach(node -> add(node, desk, silences));
    if (!silenced) {
      subjects.clear(); // none may tell what its desk asked not to hear
    }
  }

  private void refuseCircles() {
    Muting muting = Muting.of(subjects);
    subjects.removeIf(
        subject -> {
          String fault = muting.fault(subject.id());
          if (fault != null) {
            problem(new Fault(mutes.get(subject.id()), fault));
          }
          return fault != null;
        });
  }

  private static boolean has(MappingNode map, String key) {
    for (NodeTuple tuple : map.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private void add(Node node, String desk, List<Subject.Silence> deskSilences) {
    int before = problems.size();
    Subject subject = subject(node, desk, deskSilences);
    if (problems.size() == before) {
      subjects.add(subject);
    }
  }

  /** A subject; of one that has faults, which are noted, nothing can be said. */
  private Subject subject(Node node, String desk, List<Subject.Silence> deskSilences) {
    YamlFields fields = new YamlFields(node, "a subject", SUBJECT, this::problem);
    if (!(node instanceof MappingNode)) {
      return null;
    }
    String id = missing(fields, "id") ? "" : fields.tried(() -> id(fields), "");
    String title = fields.get("title", at -> text(at, "title"), id);
    Severity severity =
        fields.get(
            "severity", at -> YamlNodes.word(at, "severity", Severity.values()), Severity.MEDIUM);
    List<String> languages = fields.get("languages", QueryNodes::languages, List.of());
    String query =
        missing(fields, "query", "relation")
            ? ""
            : fields.tried(() -> query(fields, languages), "");
    Subject.Policy policy =
        fields.get(
            "policy",
            at ->
                PolicyNodes.policy(
                    at,
                    severity,
                    this::problem,
                    this::warning,
                    mutesAt -> mutes.put(id, place(mutesAt))),
            Subject.Policy.of(severity));
    List<Subject.Silence> silences = new ArrayList<>(deskSilences);
    silences.addAll(fields.get("silences", this::silences, List.of()));
    return new Subject(id, 0, title, desk, query, languages, severity, policy, silences, false);
  }

  private String query(YamlFields fields, List<String> languages) {
    return new QueryNodes(yaml, actors, this::problem, this::warning).query(fields, languages);
  }

  private List<Subject.Silence> silences(Node node) {
    return PolicyNodes.silences(node, present.now(), this::problem, this::warning);
  }

  /** Whether all of these are missing, and a wrong name, which was told, is likely why. */
  private static boolean missing(YamlFields fields, String... names) {
    return fields.misnamed() && Stream.of(names).allMatch(name -> fields.node(name) == null);
  }

  private String id(YamlFields fields) {
    Node at = fields.node("id");
    if (at == null) {
      throw new Fault(fields.place(), "a subject must have an id, such as russia-china-ties");
    }
    String id = text(at, "id");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,99}")) {
      throw new Fault(
          place(at), "\"" + id + "\" is not an id: small letters, digits and hyphens, at most 100");
    }
    if (id.equals(EVERY_SUBJECT)) {
      throw new Fault(
          place(at), "the feed of all subjects is /feeds/all.atom; choose another id than \"all\"");
    }
    Place before = ids.putIfAbsent(id, place(at));
    if (before != null) {
      throw new Fault(place(at), "the id \"" + id + "\" stands on line " + before.line() + " too");
    }
    return id;
  }
}
