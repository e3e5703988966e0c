package io.wirewatch.subject;

import io.wirewatch.model.Mention;
import io.wirewatch.model.NewsText;
import io.wirewatch.text.Beginning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;

/**
 * An article as subjects ask it: which forms of words stand where, and which tags it bears with
 * their passages. Title, lead and text are one list of words of which title and lead are the
 * beginning.
 */
final class ArticleDocument {
  private static final int FIELD_GAP = 100;
  private static final int LONGEST = 50_000;
  private static final int MOST_EVIDENCE = 20;
  private static final int LONGEST_PASSAGE = 500;
  private static final int[] NOWHERE = {};

  private final NewsText text;
  private final String language;
  private final int summaryAt;
  private final int contentAt;
  private final List<WordForms.Form> forms = new ArrayList<>();
  private final Map<String, int[]> places = new HashMap<>();
  private final ArticleTags tags;
  private List<String> words;
  private Set<Character> letters;
  private boolean marks;
  private int titleEnd;
  private int leadEnd;

  ArticleDocument(WatchedText watched, WordForms wordForms) {
    text = watched.text();
    language = watched.tags().language();
    summaryAt = text.title().length() + 1;
    contentAt = summaryAt + text.summary().length() + 1;
    Lead lead = Lead.of(text);
    read(wordForms, lead);
    tags = new ArticleTags(watched, lead);
  }

  /** What the presearcher sees: every key once, of those that a subject is found by. */
  Document document(TellingTerms telling) {
    Document document = new Document();
    show(document, QueryField.TITLE, keysBefore(titleEnd), telling);
    show(document, QueryField.LEAD, keysBefore(leadEnd), telling);
    show(document, QueryField.TEXT, keysBefore(forms.size()), telling);
    tags.forEach((field, values) -> show(document, field, values, telling));
    return document;
  }

  private static void show(
      Document document, QueryField field, Collection<String> terms, TellingTerms telling) {
    List<String> shown = new ArrayList<>();
    for (String term : terms) {
      if (telling.has(field.label(), term)) {
        shown.add(term);
      }
    }
    if (!shown.isEmpty()) {
      document.add(new TextField(field.label(), new FormStream(shown)));
    }
  }

  private Set<String> keysBefore(int end) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < end; i++) {
      keys.add(forms.get(i).key());
    }
    return keys;
  }

  /** The language of the text. */
  String language() {
    return language;
  }

  /** Where a form stands in a field of words: numbers for {@link #form}, rising. */
  int[] places(QueryField field, String form) {
    int[] all = places.getOrDefault(form, NOWHERE);
    int at = Arrays.binarySearch(all, end(field));
    int n = at < 0 ? -at - 1 : at;
    return n == all.length ? all : Arrays.copyOf(all, n);
  }

  private int end(QueryField field) {
    return switch (field) {
      case TITLE -> titleEnd;
      case LEAD -> leadEnd;
      default -> forms.size();
    };
  }

  /** A form at its place. */
  WordForms.Form form(int place) {
    return forms.get(place);
  }

  /** The words of the article as they stand or without their marks, each once, in order. */
  List<String> words() {
    if (words == null) {
      words = places.keySet().stream().filter(WordForms::isWord).sorted().toList();
    }
    return words;
  }

  /** Whether any of its words has marks that can be left out. */
  boolean hasMarks() {
    return marks;
  }

  /** Whether any of its words has this letter, which is no ASCII one. */
  boolean writes(char letter) {
    if (letters == null) {
      Set<Character> written = new HashSet<>();
      for (String term : places.keySet()) {
        for (int i = 0; term.charAt(0) > WordForms.BARE_STEM && i < term.length(); i++) {
          if (term.charAt(i) >= 0x80) {
            written.add(term.charAt(i));
          }
        }
      }
      letters = written;
    }
    return letters.contains(letter);
  }

  /** The values of a tag field, with their passages. */
  Map<String, List<Mention>> values(QueryField field) {
    return tags.values(field);
  }

  /** The passage from one place to another. */
  Mention passage(WordForms.Form from, WordForms.Form to) {
    if (from.start() >= contentAt) {
      return passage("content", text.content(), from.start() - contentAt, to.end() - contentAt);
    }
    return from.start() >= summaryAt
        ? passage("summary", text.summary(), from.start() - summaryAt, to.end() - summaryAt)
        : passage("title", text.title(), from.start(), to.end());
  }

  /** Title first, then summary, then content; each passage once, and not too many of them. */
  List<Mention> inOrder(Collection<Mention> passages) {
    List<Mention> sorted =
        passages.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((Mention m) -> rank(m.field()))
                    .thenComparingInt(Mention::start)
                    .thenComparingInt(m -> -m.end()))
            .limit(MOST_EVIDENCE)
            .map(ArticleDocument::bounded)
            .toList();
    return sorted.isEmpty() && !text.title().isEmpty()
        ? List.of(passage("title", text.title(), 0, text.title().length()))
        : sorted;
  }

  static int rank(String field) {
    return switch (field) {
      case "title" -> 0;
      case "summary" -> 1;
      default -> 2;
    };
  }

  private void read(WordForms wordForms, Lead lead) {
    append(wordForms.of(text.title(), language), 0);
    titleEnd = forms.size();
    append(wordForms.of(text.summary(), language), summaryAt);
    leadEnd = forms.size();
    String content = text.content();
    append(
        wordForms.of(
            content.length() > LONGEST ? content.substring(0, LONGEST) : content, language),
        contentAt);
    while (leadEnd < forms.size() && forms.get(leadEnd).start() < contentAt + lead.contentEnd()) {
      leadEnd++;
    }
    findPlaces();
  }

  /** Counted first: one word can be the whole text, and its places are many. */
  private void findPlaces() {
    Map<String, int[]> counts = new HashMap<>();
    for (WordForms.Form form : forms) {
      counts.computeIfAbsent(form.term(), any -> new int[1])[0]++;
    }
    counts.forEach(
        (term, count) -> {
          places.put(term, new int[count[0]]);
          marks |= term.charAt(0) == WordForms.BARE;
          count[0] = 0;
        });
    for (int i = 0; i < forms.size(); i++) {
      String term = forms.get(i).term();
      places.get(term)[counts.get(term)[0]++] = i;
    }
  }

  private void append(List<WordForms.Form> from, int offset) {
    int position = forms.isEmpty() ? 0 : forms.get(forms.size() - 1).position() + FIELD_GAP;
    for (WordForms.Form form : from) {
      forms.add(
          new WordForms.Form(
              form.term(),
              form.key(),
              form.position() + position,
              form.start() + offset,
              form.end() + offset));
    }
  }

  private static Mention passage(String field, String in, int start, int end) {
    int from = Math.max(0, Math.min(start, in.length()));
    int to = Math.max(from, Math.min(end, in.length()));
    return new Mention(in.substring(from, to), field, from, to);
  }

  private static Mention bounded(Mention mention) {
    return mention.text().length() <= LONGEST_PASSAGE
        ? mention
        : new Mention(
            Beginning.of(mention.text(), LONGEST_PASSAGE).strip() + "…",
            mention.field(),
            mention.start(),
            mention.end());
  }
}
