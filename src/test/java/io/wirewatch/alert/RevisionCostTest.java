package io.wirewatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.model.Article;
import io.wirewatch.model.Subject;
import io.wirewatch.subject.SubjectFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A revised article goes to all partitions, whose subjects have mostly never met its story. */
class RevisionCostTest {
  private static final Instant TEN = Instant.parse("2026-11-02T10:00:00Z");
  private static final int SUBJECTS = 10_000;

  private int reads;

  /** Counts what is read, keys by keys. */
  private final class Counted<V> implements Shelf<V> {
    private final Shelf<V> shelf = Shelf.inMap();

    @Override
    public V get(String key) {
      reads++;
      return shelf.get(key);
    }

    @Override
    public void put(String key, V value) {
      shelf.put(key, value);
    }

    @Override
    public Map<String, V> all() {
      return shelf.all();
    }

    @Override
    public List<String> keys(String beginning) {
      List<String> keys = shelf.keys(beginning);
      reads += 1 + keys.size();
      return keys;
    }

    @Override
    public void forget(Predicate<V> values) {
      shelf.forget(values);
    }
  }

  @Test
  void shouldAskOnlyTheSubjectsThatMetTheStory() {
    Map<String, Subject> subjects = new HashMap<>();
    for (int i = 0; i < SUBJECTS; i++) {
      Subject subject = SubjectFile.read("x", "id: s-" + i + "\nquery: x").subjects().get(0);
      subjects.put(subject.id(), subject);
    }
    AlertMemory memory =
        new AlertMemory(new Counted<>(), new Counted<>(), new Counted<>(), new Counted<>());
    AlertDesk desk =
        new AlertDesk(
            memory, id -> Optional.ofNullable(subjects.get(id)), id -> List.of(), (id, t) -> true);
    for (int i = 0; i < SUBJECTS; i++) {
      String story = i == 7 ? "st" : i == 8 ? "st/longer" : "other-" + i;
      desk.take(Sightings.of("s-" + i, story, "a", Article.Kind.NEW, "A", TEN));
    }
    reads = 0;

    List<AlertDecision> none = takeBack(desk, "never-met");
    assertThat(none).isEmpty();
    assertThat(reads).isLessThan(10);

    assertThat(takeBack(desk, "st"))
        .singleElement()
        .satisfies(it -> assertThat(it.subjectId()).isEqualTo("s-7"));
    assertThat(reads).isLessThan(50);
  }

  private static List<AlertDecision> takeBack(AlertDesk desk, String story) {
    Sighting astray = Sightings.astray(story, "a", Article.Kind.RETRACTED, "A", TEN.plusSeconds(9));
    return desk.takeBack(new TakenBack(astray, List.of()));
  }
}
