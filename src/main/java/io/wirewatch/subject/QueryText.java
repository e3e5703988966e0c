package io.wirewatch.subject;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.charstream.FastCharStream;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.QueryParserTokenManager;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;

/**
 * The pieces of a query before it is parsed, with their places, so that what is wrong can be said
 * in plain words and where it is. Lucene's parser knows no place but that of the piece at which it
 * gave up, descends into as many brackets as there are, and has no words for people.
 */
final class QueryText implements QueryParserConstants {
  private static final int DEEPEST = 50;
  private static final Set<String> LOWER_CASE = Set.of("and", "or", "not");

  /** Quotation marks at the edge of a word, brackets and colons that are not Lucene's. */
  private static final Pattern OTHER_SIGNS = Pattern.compile("^[“”„«»‹›＂「『]|[“”„«»‹›＂」』]$|[（）：]");

  private static final Set<Integer> VALUES =
      Set.of(TERM, QUOTED, PREFIXTERM, WILDTERM, REGEXPTERM, BAREOPER, STAR, RANGEIN_START);

  private final String query;
  private final List<Token> pieces = new ArrayList<>();

  private QueryText(String query) {
    this.query = query;
  }

  /**
   * Cuts a query.
   *
   * @throws QueryFault if a bracket or a quotation mark has no partner, or brackets are too deep
   */
  static QueryText of(String query) {
    QueryText text = new QueryText(query);
    var manager = new QueryParserTokenManager(new FastCharStream(new StringReader(query)));
    try {
      for (Token next = manager.getNextToken(); next.kind != EOF; next = manager.getNextToken()) {
        text.pieces.add(next);
      }
    } catch (TokenMgrError e) {
      throw text.unfinished();
    }
    text.checkBrackets();
    text.checkColons();
    return text;
  }

  private QueryFault unfinished() {
    int at = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).endColumn;
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
    char found = at < query.length() ? query.charAt(at) : ' ';
    return switch (found) {
      case '"' -> fault(at, "this quotation mark has no second one");
      case '/' ->
          fault(at, "a slash must stand in quotation marks (\"AC/DC\"): alone it begins a pattern");
      case '\\' -> fault(at, "behind a backslash must stand the sign that is meant");
      default -> fault(at, "this can not be read here; put it in quotation marks");
    };
  }

  private void checkBrackets() {
    Deque<Token> open = new ArrayDeque<>();
    for (Token piece : pieces) {
      if (piece.kind == LPAREN) {
        open.push(piece);
        if (open.size() > DEEPEST) {
          throw fault(
              piece.beginColumn,
              "brackets can not stand in one another more than " + DEEPEST + " times");
        }
      } else if (piece.kind == RPAREN && open.poll() == null) {
        throw fault(piece.beginColumn, "this bracket closes none: one is missing before it");
      }
    }
    if (!open.isEmpty()) {
      throw fault(open.peek().beginColumn, "this bracket is never closed");
    }
  }

  private void checkColons() {
    for (int i = 3; i < pieces.size(); i++) {
      if (pieces.get(i).kind == COLON && pieces.get(i - 2).kind == COLON) {
        throw fault(
            pieces.get(i).beginColumn,
            String.format(
                Locale.ROOT,
                "a colon inside a value must be quoted: %s:\"%s:…\"",
                pieces.get(i - 3).image,
                pieces.get(i - 1).image));
      }
    }
  }

  /**
   * Refuses what looks like a sign and is part of a word: as an alternative it, or what it was to
   * hold together, would be found where nobody means it.
   */
  void refuseLookalikes() {
    for (int i = 0; i < pieces.size(); i++) {
      Token piece = pieces.get(i);
      if (piece.kind != TERM) {
        continue;
      }
      boolean between =
          i + 1 < pieces.size()
              && pieces.get(i + 1).kind != COLON
              && (i > 0 ? pieces.get(i - 1).kind != COLON : piece.image.equals("not"));
      if (LOWER_CASE.contains(piece.image) && between) {
        throw fault(
            piece.beginColumn,
            String.format(
                Locale.ROOT,
                "\"%s\" in small letters is a word like any other; write %s, or the word in quotation marks",
                piece.image,
                piece.image.toUpperCase(Locale.ROOT)));
      }
      Matcher other = OTHER_SIGNS.matcher(piece.image);
      if (other.find() || piece.image.startsWith("'") && endsQuote(i)) {
        int at = other.reset().find() ? other.start() : 0;
        throw fault(
            piece.beginColumn + at,
            String.format(
                Locale.ROOT,
                "\"%s\" is no sign of a query; write \" ( ) and : as they are on a keyboard",
                piece.image.charAt(at)));
      }
    }
  }

  /** Whether a word, or one that follows it without a sign, ends with an apostrophe. */
  private boolean endsQuote(int from) {
    for (int i = from; i < pieces.size() && pieces.get(i).kind == TERM; i++) {
      if (pieces.get(i).image.length() > 1 && pieces.get(i).image.endsWith("'")) {
        return true;
      }
    }
    return false;
  }

  /** Words that stand behind one of a field and do not belong to it, each as a fault. */
  List<QueryFault> strays() {
    List<QueryFault> strays = new ArrayList<>();
    for (int i = 3; i < pieces.size(); i++) {
      boolean ofField =
          pieces.get(i - 2).kind == COLON
              && VALUES.contains(pieces.get(i - 1).kind)
              && QueryField.isWords(pieces.get(i - 3).image);
      boolean names = i + 1 < pieces.size() && pieces.get(i + 1).kind == COLON;
      if (ofField && VALUES.contains(pieces.get(i).kind) && !names) {
        String field = pieces.get(i - 3).image;
        String stray = pieces.get(i).image;
        strays.add(
            fault(
                pieces.get(i).beginColumn,
                String.format(
                    Locale.ROOT,
                    "%s is looked for in the whole text; for the %s write %s:(%s %s)",
                    stray,
                    field,
                    field,
                    pieces.get(i - 1).image,
                    stray)));
      }
    }
    return strays;
  }

  /**
   * A fault with the place that it has when the parser has come to a piece.
   *
   * @param fault names a field or a value, if anything
   * @param reached the last piece that was read; null at the beginning
   */
  QueryFault placed(QueryFault fault, Token reached) {
    if (fault.at() >= 0 || reached == null) {
      return fault;
    }
    Token value = null;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Token piece = pieces.get(i);
      if (piece.beginColumn > reached.beginColumn) {
        continue;
      }
      boolean names = i + 1 < pieces.size() && pieces.get(i + 1).kind == COLON;
      if (names && piece.image.equals(fault.word())) {
        return fault.at(piece.beginColumn);
      }
      if (value == null && VALUES.contains(piece.kind)) {
        value = piece;
        if (fault.word() != null && piece.image.contains(fault.word())) {
          break;
        }
      }
    }
    return value == null ? fault : fault.at(value.beginColumn);
  }

  /** What is wrong where the parser gave up, behind a piece; null: at the beginning. */
  QueryFault stopped(Token before) {
    Token found = before == null || before.next == null ? null : before.next;
    int at = found == null ? 0 : Math.min(found.beginColumn, query.length());
    String last = before == null || before.image == null ? "" : withName(before);
    if (found == null || found.kind == EOF) {
      return fault(
          query.length(), "it ends too early: behind \"" + last + "\" something must stand");
    }
    String message =
        switch (found.kind) {
          case COLON -> "a colon must stand behind the name of a field";
          case RPAREN ->
              before.kind == LPAREN
                  ? "there is nothing in these brackets"
                  : "behind \"" + last + "\" something must stand, not \")\"";
          case AND, OR ->
              String.format(
                  Locale.ROOT,
                  "\"%s\" must stand between two things, not behind %s",
                  found.image,
                  last.isEmpty() ? "nothing" : "\"" + last + "\"");
          case CARAT, FUZZY_SLOP -> "\"" + found.image + "\" must stand behind a word";
          case RANGEIN_START, RANGEEX_START -> "ranges ([a TO b]) are not allowed";
          default -> "\"" + found.image + "\" can not stand here";
        };
    return fault(at, message);
  }

  /** A piece as people name it: a colon with its field. */
  private String withName(Token piece) {
    for (int i = 1; i < pieces.size() && piece.kind == COLON; i++) {
      if (pieces.get(i).beginColumn == piece.beginColumn) {
        return pieces.get(i - 1).image + ":";
      }
    }
    return piece.image;
  }

  private static QueryFault fault(int at, String message) {
    return new QueryFault(null, message).at(at);
  }
}
