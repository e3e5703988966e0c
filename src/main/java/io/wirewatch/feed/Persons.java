package io.wirewatch.feed;

import io.wirewatch.text.WebLink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authors out of elements and out of the ways in which people write them in one line. */
final class Persons {
  private static final int MOST = 1_000;

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9_.+%'-])[A-Za-z0-9_.+%'-]{1,64}+@[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,20}+");

  /** What is left of the signs around an address when it is taken out. */
  private static final Pattern NOTHING =
      Pattern.compile("\\(\\s*\\)|<\\s*>|\\[\\s*\\]|&lt;\\s*&gt;|mailto:");

  private final Set<Person> persons = new LinkedHashSet<>();

  /** Adds the person of an element: with parts as in Atom, or one line as in RSS. */
  void add(Element element, String documentBase) {
    String name = null;
    String email = null;
    String uri = null;
    for (Element part : element.elements()) {
      String text = blankToNull(part.deepText());
      switch (part.localName()) {
        case "name" -> name = name == null ? text : name;
        case "email" -> email = email == null ? text : email;
        case "uri", "url", "homepage" ->
            uri = uri == null ? WebLink.resolve(TextConstruct.base(part, documentBase), text) : uri;
        default -> {}
      }
    }
    if (name == null && email == null && uri == null) {
      addLine(element.deepText());
    } else if (name != null && email == null && name.indexOf('@') > 0) {
      Person read = read(TextConstruct.name(name));
      add(new Person(read.name(), read.email(), uri));
    } else {
      add(new Person(name == null ? null : TextConstruct.name(name), email, uri));
    }
  }

  /** Adds a person written as one line, such as {@code desk@example.org (The Desk)}. */
  void addLine(String line) {
    String text = TextConstruct.name(line);
    if (!text.isEmpty()) {
      add(read(text));
    }
  }

  void add(Person person) {
    if (persons.size() < MOST) {
      persons.add(person);
    }
  }

  List<Person> all() {
    return List.copyOf(persons);
  }

  private static Person read(String text) {
    Matcher matcher = EMAIL.matcher(text);
    if (!matcher.find()) {
      String name = NOTHING.matcher(text).replaceAll("").strip();
      return new Person(name.isEmpty() ? text : name, null, null);
    }
    String rest = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
    rest = NOTHING.matcher(rest).replaceAll(" ").strip();
    if (rest.startsWith("(") && rest.endsWith(")")) {
      rest = rest.substring(1, rest.length() - 1);
    }
    return new Person(blankToNull(TextConstruct.oneLine(bare(rest))), matcher.group(), null);
  }

  /** Without the signs at both ends that set a name off from an address. */
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && setsOff(text.charAt(from))) {
      from++;
    }
    while (to > from && setsOff(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean setsOff(char c) {
    return c <= ' ' || c == '"' || c == ',' || c == ':' || c == '-';
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
