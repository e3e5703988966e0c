package io.wirewatch.enrich;

import io.wirewatch.codes.Taxonomy;
import io.wirewatch.model.KnownActor;
import io.wirewatch.model.Mention;
import io.wirewatch.model.Relation;
import io.wirewatch.text.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the other tags of a text tell of its topics: two countries that fight are a war, whichever
 * words say so, a central bank is the economy's, and a country that urges another is politics. Read
 * once from {@code /taxonomy/tells.tsv}: sort (relation, act, office, actor), values, topic,
 * weight.
 */
final class TopicTells {
  private static final String TABLE = "/taxonomy/tells.tsv";

  /** Words behind a country in which the act that it does must begin. */
  private static final int VERB_REACH = 3;

  private record Tell(int topic, double weight) {}

  private final Map<String, List<Tell>> relations = new HashMap<>();
  private final Map<String, List<Tell>> acts = new HashMap<>();
  private final Map<String, List<Tell>> offices = new HashMap<>();
  private final Map<String, List<Tell>> actors = new HashMap<>();
  private final ActBook book;

  private TopicTells(ActBook book) {
    this.book = book;
  }

  /** Throws, naming file and line, on a row that is wrong. */
  static TopicTells load(Taxonomy taxonomy, ActBook book) {
    return of(Table.load(TABLE), taxonomy, book);
  }

  static TopicTells of(Table table, Taxonomy taxonomy, ActBook book) {
    TopicTells tells = new TopicTells(book);
    for (Table.Row row : table.rows()) {
      int topic = taxonomy.number("medtop:" + row.get(2));
      if (topic < 0) {
        throw row.wrong("medtop:" + row.get(2) + " is no code of the taxonomy");
      }
      Map<String, List<Tell>> sort =
          switch (row.get(0)) {
            case "relation" -> tells.relations;
            case "act" -> tells.acts;
            case "office" -> tells.offices;
            case "actor" -> tells.actors;
            default -> throw row.wrong("unknown sort " + row.get(0));
          };
      Tell tell = new Tell(topic, Double.parseDouble(row.get(3)));
      for (String value : row.get(1).split("\\|")) {
        sort.computeIfAbsent(value, v -> new ArrayList<>(1)).add(tell);
      }
    }
    return tells;
  }

  /**
   * Adds to the evidence of a text what its tags tell.
   *
   * @param day of publication, for offices; null where it is not known
   */
  void tell(
      TopicEvidence evidence,
      Reading reading,
      List<Found> found,
      List<Relation> between,
      LocalDate day) {
    for (Relation relation : between) {
      if (relation.event() != null && relation.context() != Relation.Context.HISTORICAL) {
        tell(evidence, relations, relation.event(), relation.evidence().get(0));
      }
    }
    if (between.isEmpty()) {
      tellActs(evidence, reading, found);
    }
    for (Found f : found) {
      if (f.actor() && !f.aside()) {
        tellActor(evidence, reading, f, day);
      }
    }
  }

  private void tellActor(TopicEvidence evidence, Reading reading, Found f, LocalDate day) {
    KnownActor actor = reading.actor(f.sense().id());
    Mention mention = reading.mention(f.from(), f.to());
    tellWho(evidence, actors.getOrDefault(actor.id(), List.of()), actor.id(), mention);
    String office = actor.officeAt(day);
    if (office != null) {
      int of = offices.containsKey(office) ? -1 : office.indexOf(" of ");
      String rank = of < 0 ? office : office.substring(0, of);
      tellWho(evidence, offices.getOrDefault(rank, List.of()), rank, mention);
    }
  }

  /** Who is named stands in texts on much else: where words tell the topic, the name adds none. */
  private static void tellWho(
      TopicEvidence evidence, List<Tell> tells, String who, Mention mention) {
    for (Tell tell : tells) {
      if (!evidence.has(tell.topic())) {
        evidence.tell(who + tell.topic(), tell.topic(), tell.weight(), mention);
      }
    }
  }

  /** What a country does in a title, or in the first words below it, whomever it does it to. */
  private void tellActs(TopicEvidence evidence, Reading reading, List<Found> found) {
    Words words = reading.words();
    int i = 0;
    while (i < found.size()) {
      int sentence = words.sentence(found.get(i).from());
      int j = i;
      while (j < found.size() && words.sentence(found.get(j).from()) == sentence) {
        j++;
      }
      boolean opens =
          words.field(found.get(i).from()) == 0
              || i == 0
              || words.field(found.get(i - 1).from()) != words.field(found.get(i).from());
      if (opens) {
        tellAct(evidence, reading, found.subList(i, j));
      }
      i = j;
    }
  }

  private void tellAct(TopicEvidence evidence, Reading reading, List<Found> found) {
    Parties parties = new Parties(reading, book, found);
    if (parties.sides().isEmpty() || parties.cues().none()) {
      return;
    }
    Parties.Side side = parties.sides().get(0);
    Cues.Cue cue =
        parties.cues().between(side.to(), Math.min(parties.to(), side.to() + VERB_REACH));
    if (cue != null
        && cue.act().shape() != Act.Shape.NOUN
        && !new Teams(reading, parties, false).play()) {
      tell(evidence, acts, cue.act().event().name(), reading.mention(cue.from(), cue.to()));
    }
  }

  private static void tell(
      TopicEvidence evidence, Map<String, List<Tell>> sort, String value, Mention mention) {
    for (Tell tell : sort.getOrDefault(value, List.of())) {
      evidence.tell(value + tell.topic(), tell.topic(), tell.weight(), mention);
    }
  }
}
