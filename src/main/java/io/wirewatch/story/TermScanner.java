package io.wirewatch.story;

import io.wirewatch.model.Region;
import io.wirewatch.model.Tags;
import io.wirewatch.text.Numerals;
import io.wirewatch.text.TextNormalizer;
import io.wirewatch.text.Tokens.Kind;
import io.wirewatch.text.Tokens.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the terms of one text: stems, names under one name, numbers, pairs of signs. */
final class TermScanner {
  /** What was found of a term. */
  static final class Term {
    double times;
    int kinds;
  }

  private static final double IN_TITLE = 1.5;

  /** So many words lie between a number and what it counts, at most. */
  private static final int COUNTED = 3;

  private final String language;
  private final Map<String, Term> terms = new HashMap<>();
  private final Anchors anchors = new Anchors();
  private final Set<String> lowerCase = new HashSet<>();
  private boolean titleInCapitals;

  TermScanner(String language) {
    this.language = language;
  }

  Map<String, Term> terms() {
    return terms;
  }

  Anchors anchors() {
    return anchors;
  }

  /** Adds the countries of the title, which the taggers read from any of their names and towns. */
  void nations(Tags tags) {
    for (Region region : tags.regions()) {
      if (region.evidence().stream().anyMatch(mention -> mention.field().equals("title"))) {
        Term term = terms.computeIfAbsent("nation:" + region.code(), key -> new Term());
        term.kinds = StoryText.TITLE | StoryText.KNOWN;
      }
    }
  }

  /** Words that also stand in lower case are no names; nor are those of A Title Like This. */
  void learnCase(List<Token> title, List<Token> rest) {
    int capitals = 0;
    int words = 0;
    for (Token token : title) {
      if (token.kind() == Kind.WORD && !token.capital()) {
        lowerCase.add(token.folded());
      }
      if (token.kind() == Kind.WORD && token.text().length() > 3) {
        words++;
        capitals += token.capital() ? 1 : 0;
      }
    }
    for (Token token : rest) {
      if (token.kind() == Kind.WORD && !token.capital()) {
        lowerCase.add(token.folded());
      }
    }
    titleInCapitals = words > 2 && capitals >= 0.8 * words;
  }

  void scan(List<Token> tokens, boolean title, KnownNames known) {
    Token sign = null;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (title && titleInCapitals || !hangsOn(tokens, i)) {
        anchors.apart();
      }
      if (token.kind() == Kind.SIGN) {
        if (sign != null && sign.end() == token.start()) {
          put(Words.sense(sign.folded() + token.folded(), language), title, 0);
        }
        sign = token;
        String ordinal = Ordinals.inSigns(tokens, i);
        if (ordinal != null) {
          number(ordinal, title, true, false);
        }
        continue;
      }
      int words = aliasLength(tokens, i);
      if (words > 0) {
        String name = Words.alias(joined(tokens, i, words));
        put(name, title, StoryText.NAME | (known.has(token.start()) ? StoryText.KNOWN : 0));
        anchors.add(AnchorKind.THING, name, title);
        i += words - 1;
        continue;
      }
      String ordinal = Ordinals.at(tokens, i, language, title && titleInCapitals);
      String number = ordinal == null ? Numerals.of(token) : ordinal;
      if (number != null && (!isFunction(token) || token.folded().equals("first"))) {
        number(number, title, ordinal != null, ordinal == null && isToll(tokens, i));
        for (String magnitude : Magnitudes.at(tokens, i)) {
          put(magnitude, title, StoryText.NUMBER | StoryText.ORDINAL);
        }
      } else if (!isFunction(token)) {
        word(tokens, i, title, known);
      }
    }
    anchors.apart();
  }

  /** Whether a word goes on with the name before it: "Rizal Memorial", "24 Oras". */
  private static boolean hangsOn(List<Token> tokens, int i) {
    return i > 0
        && !tokens.get(i).opens()
        && tokens.get(i).start() - tokens.get(i - 1).end() <= 1
        && isOfName(tokens.get(i))
        && isOfName(tokens.get(i - 1));
  }

  private static boolean isOfName(Token token) {
    return token.capital() || Numerals.of(token) != null;
  }

  private boolean isFunction(Token token) {
    return Words.isFunction(token.folded(), language);
  }

  /** Whether a number counts what rises while an event goes on: "kills 11", "11 people dead". */
  private boolean isToll(List<Token> tokens, int i) {
    for (int j = Math.max(0, i - COUNTED); j <= Math.min(tokens.size() - 1, i + COUNTED); j++) {
      if (j != i && Words.isToll(tokens.get(j).folded(), language)) {
        return true;
      }
    }
    return false;
  }

  private void number(String number, boolean title, boolean ordinal, boolean toll) {
    put(
        number,
        title,
        toll ? StoryText.TOLL : StoryText.NUMBER | (ordinal ? StoryText.ORDINAL : 0));
    if (title && ordinal) {
      anchors.add(AnchorKind.ORDINAL, number, true);
    } else if (number.length() > 1) {
      anchors.add(AnchorKind.NUMBER, number, title);
    }
  }

  private void word(List<Token> tokens, int i, boolean title, KnownNames known) {
    Token token = tokens.get(i);
    if (token.folded().length() < 2) {
      return;
    }
    boolean capital =
        token.capital() && !lowerCase.contains(token.folded()) && !isCommonNoun(tokens, i, known);
    boolean name =
        capital && !(title && titleInCapitals) && (!token.opens() || beforeName(tokens, i));
    int kinds =
        name
            ? StoryText.NAME | kindsOfName(tokens, i, known)
            : capital && !titleInCapitals ? StoryText.CAPITAL : 0;
    put(key(token.folded(), name), title, kinds);
    if (title && !capital) {
      String cognate = NameSounds.cognate(token.folded(), language);
      if (cognate != null) {
        anchors.apart();
        anchors.add(AnchorKind.COGNATE, cognate, true);
        anchors.apart();
      }
    }
    if (capital && token.folded().length() > 2) {
      nameAnchors(token.folded(), title);
      if (known.hasActor(token.start())) {
        anchors.is(Anchors.ACTORS);
      } else if (known.hasPlace(token.start())) {
        anchors.is(Anchors.PLACES);
      }
    }
  }

  /** Whether a word has its capital because it is a noun, in languages that write them so. */
  private boolean isCommonNoun(List<Token> tokens, int i, KnownNames known) {
    return CommonNouns.has(tokens.get(i).folded(), language)
        && !known.has(tokens.get(i).start())
        && !behindGivenName(tokens, i, known);
  }

  private static int kindsOfName(List<Token> tokens, int i, KnownNames known) {
    return (behindName(tokens, i) ? StoryText.HEAD : 0)
        | (behindGivenName(tokens, i, known) ? StoryText.PERSON : 0)
        | (known.has(tokens.get(i).start()) ? StoryText.KNOWN : 0);
  }

  private void nameAnchors(String folded, boolean title) {
    String name = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
    anchors.add(AnchorKind.NAME, TextNormalizer.withoutAccents(name), title);
    String sound = NameSounds.of(name, language);
    if (sound != null) {
      anchors.add(AnchorKind.SOUND, sound, title);
    }
  }

  /** What a word is compared by; a name is not replaced by what means the same. */
  private String key(String folded, boolean name) {
    String stem = Words.stem(folded, language);
    return TextNormalizer.withoutAccents(name ? stem : Words.sense(stem, language));
  }

  /** At the start of a sentence a capital makes a name if the next word has one too. */
  private static boolean beforeName(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).capital() && !tokens.get(i + 1).opens();
  }

  /** Whether the token before stands close by and has a capital too: "Hugh Jackman", "Red Sox". */
  private static boolean behindName(List<Token> tokens, int i) {
    return i > 0
        && !tokens.get(i).opens()
        && tokens.get(i - 1).capital()
        && tokens.get(i).start() - tokens.get(i - 1).end() <= 2;
  }

  /** Whether a given name stands before it, with an initial between them or without. */
  private static boolean behindGivenName(List<Token> tokens, int i, KnownNames known) {
    if (!behindName(tokens, i)) {
      return false;
    }
    int given = i > 1 && tokens.get(i - 1).folded().length() == 1 ? i - 2 : i - 1;
    Token name = tokens.get(given);
    return name.capital()
        && Words.isGivenName(name.folded())
        && !known.hasPlace(name.start())
        && !(given > 0 && Words.opensPlace(tokens.get(given - 1).folded()));
  }

  /** How many words from here on are another name for something; 0 where they are not. */
  private static int aliasLength(List<Token> tokens, int i) {
    String one = tokens.get(i).folded();
    if (Words.mayOpenAlias(one)) {
      for (int words = Math.min(4, tokens.size() - i); words > 1; words--) {
        if (Words.alias(joined(tokens, i, words)) != null) {
          return words;
        }
      }
    }
    boolean known = Words.alias(one) != null && (tokens.get(i).capital() || one.length() > 3);
    return known ? 1 : 0;
  }

  private static String joined(List<Token> tokens, int from, int words) {
    if (words == 1) {
      return tokens.get(from).folded();
    }
    StringBuilder all = new StringBuilder();
    for (int i = from; i < from + words; i++) {
      all.append(i > from ? " " : "").append(tokens.get(i).folded());
    }
    return all.toString();
  }

  private void put(String word, boolean title, int kind) {
    Term term = terms.computeIfAbsent(language + ":" + word, key -> new Term());
    term.times += title ? IN_TITLE : 1;
    term.kinds |= kind | (title ? StoryText.TITLE : 0);
  }
}
