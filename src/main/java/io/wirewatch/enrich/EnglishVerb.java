package io.wirewatch.enrich;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The written forms of an English verb, or of a phrase that begins with one. */
final class EnglishVerb {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("meet", "met"),
          Map.entry("sit", "sat"),
          Map.entry("stand", "stood"),
          Map.entry("swear", "swore sworn"),
          Map.entry("withhold", "withheld"),
          Map.entry("rebuild", "rebuilt"),
          Map.entry("overrun", "overran overrun"),
          Map.entry("beseech", "besought"),
          Map.entry("forbid", "forbade forbidden"),
          Map.entry("feed", "fed"),
          Map.entry("flee", "fled"),
          Map.entry("become", "became become"),
          Map.entry("come", "came come"),
          Map.entry("lay", "laid"),
          Map.entry("ring", "rang rung"),
          Map.entry("blow", "blew blown"),
          Map.entry("wage", "waged"),
          Map.entry("read", "read"),
          Map.entry("wake", "woke"),
          Map.entry("ride", "rode ridden"),
          Map.entry("do", "did done"),
          Map.entry("draw", "drew drawn"),
          Map.entry("bury", "buried"),
          Map.entry("run", "ran run"),
          Map.entry("spend", "spent"),
          Map.entry("sink", "sank sunk"),
          Map.entry("teach", "taught"),
          Map.entry("think", "thought"),
          Map.entry("bind", "bound"),
          Map.entry("cast", "cast"),
          Map.entry("choose", "chose chosen"),
          Map.entry("hang", "hung hanged"),
          Map.entry("roll", "rolled"),
          Map.entry("know", "knew known"),
          Map.entry("lean", "leaned leant"),
          Map.entry("burn", "burned burnt"),
          Map.entry("knit", "knit"),
          Map.entry("grow", "grew grown"),
          Map.entry("shed", "shed"),
          Map.entry("bleed", "bled"),
          Map.entry("let", "let"),
          Map.entry("have", "had"),
          Map.entry("partake", "partook partaken"),
          Map.entry("slay", "slew slain"),
          Map.entry("forsake", "forsook forsaken"),
          Map.entry("stop", "stopped"),
          Map.entry("hold", "held"),
          Map.entry("give", "gave given"),
          Map.entry("send", "sent"),
          Map.entry("say", "said"),
          Map.entry("tell", "told"),
          Map.entry("fight", "fought"),
          Map.entry("strike", "struck stricken"),
          Map.entry("shoot", "shot"),
          Map.entry("hit", "hit"),
          Map.entry("cut", "cut"),
          Map.entry("break", "broke broken"),
          Map.entry("seek", "sought"),
          Map.entry("sell", "sold"),
          Map.entry("buy", "bought"),
          Map.entry("win", "won"),
          Map.entry("bring", "brought"),
          Map.entry("fly", "flew flown"),
          Map.entry("go", "went gone"),
          Map.entry("withdraw", "withdrew withdrawn"),
          Map.entry("forgive", "forgave forgiven"),
          Map.entry("bid", "bid"),
          Map.entry("set", "set"),
          Map.entry("lend", "lent"),
          Map.entry("lead", "led"),
          Map.entry("leave", "left"),
          Map.entry("lose", "lost"),
          Map.entry("make", "made"),
          Map.entry("overthrow", "overthrew overthrown"),
          Map.entry("shake", "shook shaken"),
          Map.entry("speak", "spoke spoken"),
          Map.entry("take", "took taken"),
          Map.entry("throw", "threw thrown"),
          Map.entry("begin", "began begun"),
          Map.entry("build", "built"),
          Map.entry("catch", "caught"),
          Map.entry("find", "found"),
          Map.entry("get", "got"),
          Map.entry("hurt", "hurt"),
          Map.entry("keep", "kept"),
          Map.entry("pay", "paid"),
          Map.entry("put", "put"),
          Map.entry("see", "saw seen"),
          Map.entry("shut", "shut"),
          Map.entry("steal", "stole stolen"),
          Map.entry("write", "wrote written"),
          Map.entry("drive", "drove driven"),
          Map.entry("offer", "offered"),
          Map.entry("visit", "visited"),
          Map.entry("target", "targeted"),
          Map.entry("attack", "attacked"),
          Map.entry("host", "hosted"),
          Map.entry("tie", "tied"),
          Map.entry("undertake", "undertook undertaken"),
          Map.entry("spy", "spied"),
          Map.entry("bomb", "bombed"),
          Map.entry("retake", "retook retaken"),
          Map.entry("veto", "vetoed"),
          Map.entry("arm", "armed"),
          Map.entry("back", "backed"));

  private static final Set<String> DOUBLING =
      Set.of(
          "ban", "expel", "rebuff", "pledge", "stop", "ship", "grab", "slam", "commit", "permit",
          "admit", "bar", "plan", "stab", "kidnap", "scrap", "slap", "cut", "hit", "set", "put",
          "compel", "repel", "patrol", "cancel", "rap", "shun", "swap", "trap", "wed", "drop",
          "label", "refer", "defer", "quell", "blitz", "beg", "sit", "tap", "bug", "jam", "ram",
          "rob", "prod", "spur", "strip", "shut", "wiretap", "disbar", "clap", "spar", "drag",
          "let", "run", "overrun", "get", "sum", "flag");

  private static final Set<String> PASTS =
      IRREGULAR.values().stream()
          .flatMap(pasts -> Stream.of(pasts.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private EnglishVerb() {}

  /** Whether a form can be no other than the plural of the present: "strike", not so "hit". */
  static boolean plain(String form) {
    String verb = form.toLowerCase(Locale.ROOT);
    boolean third = verb.endsWith("s") && !verb.endsWith("ss");
    return !third && !verb.endsWith("ed") && !verb.endsWith("ing") && !PASTS.contains(verb);
  }

  static Set<String> forms(String phrase) {
    int space = phrase.indexOf(' ');
    String verb = space < 0 ? phrase : phrase.substring(0, space);
    String rest = space < 0 ? "" : phrase.substring(space);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(verb + rest);
    if (verb.startsWith("'")) {
      return Set.of(phrase.substring(1));
    }
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    boolean y =
        verb.endsWith("y")
            && verb.length() > 2
            && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    if (DOUBLING.contains(verb)) {
      stem = verb + verb.charAt(verb.length() - 1);
    }
    forms.add(
        (y
                ? verb.substring(0, verb.length() - 1) + "ies"
                : verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s")
            + rest);
    forms.add(
        (verb.endsWith("ee")
                ? verb
                : verb.endsWith("ie") ? verb.substring(0, verb.length() - 2) + "y" : stem)
            + "ing"
            + rest);
    if (IRREGULAR.containsKey(verb)) {
      for (String past : IRREGULAR.get(verb).split(" ")) {
        forms.add(past + rest);
      }
    } else {
      forms.add(
          (y ? verb.substring(0, verb.length() - 1) + "i" : verb.endsWith("e") ? stem : stem)
              + "ed"
              + rest);
    }
    return forms;
  }
}
