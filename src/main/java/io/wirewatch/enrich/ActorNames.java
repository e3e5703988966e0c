package io.wirewatch.enrich;

import io.wirewatch.model.Actor;
import io.wirewatch.model.KnownActor;
import java.util.ArrayList;
import java.util.List;

/** Every written form of an actor with what it means: name, aliases, and their case forms. */
final class ActorNames {
  private static final String[] NOWHERE = {};
  private static final String NEWS_AGENCY = "news agency";

  /** A written form, and that it means the actor. */
  record ActorName(String form, Sense sense) {}

  private ActorNames() {}

  static List<ActorName> of(KnownActor actor) {
    List<ActorName> names = new ArrayList<>();
    String[] where =
        actor.country() == null || reports(actor) ? NOWHERE : new String[] {actor.country()};
    add(names, actor, where, actor.name());
    for (String alias : actor.aliases()) {
      add(names, actor, where, alias);
    }
    return names;
  }

  /** A news agency tells what others do: naming it brings its country into no text. */
  private static boolean reports(KnownActor actor) {
    return actor.offices().stream().anyMatch(office -> office.title().equals(NEWS_AGENCY));
  }

  private static void add(List<ActorName> names, KnownActor actor, String[] where, String alias) {
    boolean weak = alias.startsWith("~");
    boolean capitals = alias.startsWith("^");
    boolean any = alias.startsWith("=");
    String form = weak || capitals || any ? alias.substring(1) : alias;
    Sense.Style style =
        capitals ? Sense.Style.CAPITALS : any ? Sense.Style.ANY : Sense.Style.of(form);
    Sense.Kind kind = weak ? Sense.Kind.ACTOR_WEAK : Sense.Kind.ACTOR;
    names.add(new ActorName(form, new Sense(kind, where, Tongues.ALL, style, 0, actor.id())));
    for (Inflection.Form f : Inflection.ofName(form, actor.kind() == Actor.Kind.PERSON)) {
      Sense sense = new Sense(kind, where, f.tongues(), style, 0, actor.id()).as(f.cases());
      names.add(new ActorName(f.text(), sense));
    }
  }
}
