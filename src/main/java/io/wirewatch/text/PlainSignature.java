package io.wirewatch.text;

import java.util.List;
import java.util.regex.Pattern;

/** How an agency signs with names that mean nothing else: {@code Reuters}, {@code 新华社}. */
final class PlainSignature implements Signature {
  private final Pattern byline;
  private final Pattern opening;
  private final Pattern closing;
  private final Pattern title;

  PlainSignature(List<String> names) {
    String any = Signature.any(names);
    // Reuters   By Associated Press   Jane Roe, Agence France-Presse   dpa/Reuters
    byline = Pattern.compile(Signature.beforeByline() + any);
    opening =
        Pattern.compile(
            // (Reuters) -   [Reuters]   (dpa/lno)   (Reuters, London)
            OPEN
                + "\\s*"
                + any
                + "(?:[-\\s,/=\uFF1D]+[^"
                + CLOSED
                + "]{0,30})?["
                + CLOSED
                + "]"
                // (Seoul=Yonhap)   the same in Japanese, without spaces
                + "|"
                + Signature.behindPlace(any)
                // Nov 23 - RIA Novosti -   Moscow. 23 November. INTERFAX.RU -
                + "|^(?:[^.!?\u3002]{0,60}?[-\u2013\u2014.,]\\s*){1,3}?"
                + any
                + "\\s*(?:"
                + DASH
                + "|\\.)"
                + "|^\\s*"
                + any
                + DASH
                // By AFP - Agence France-Presse
                + "|^\\s*(?iu:by|par|por|von)\\s+(?:\\p{Lu}[\\p{L}.'\u2019-]*,?\\s+){0,5}"
                + any
                + "\\s*(?:\\n|[-\u2013\u2014|])"
                // The Chinese form: agency, place, date, "wires"
                + "|^[\u3010(\uFF08\\s]*"
                + any
                + "[^\u3002\uFF0C]{0,16}(?:\u65E5[\u7535\u96FB](?!\u7A3F)|[\u7535\u96FB](?=[\\s\u3011\uFF09)\uFF08(\uFF1A:]))");
    String end = "[)\\]/.\u3011\uFF09]*\\s*$";
    closing =
        Pattern.compile(
            // (Reuters)   - Reuters   | Reuters   Source: Xinhua
            "(?:[(\\[\u2013\u2014|\u3010\uFF08]|\\s-|(?:[.!?\"\u201D\u00BB]|[(\\[]\\S{1,12})\\s*/{1,2}|(?:"
                + SOURCE
                + ")\\s*[:\uFF1A]?)\\s*"
                + any
                + end
                + "|"
                + WITH
                + any
                + "(?:\\s+\\p{L}+){0,2}"
                + end
                + "|(?:"
                + SOURCE
                + ")\\s*[:\uFF1A]\\s*"
                + OTHERS_BEFORE
                + any
                + OTHERS_BEHIND
                + "(?:[,\\s]+[\\p{L}\\p{M}]+){0,2}"
                + end
                + "|[.!?\u3002\"\u201D\u00BB\\n]\\s*(?:[\\p{L}-]{2,12}\\s?/\\s?)?"
                + any
                + "(?:\\s+[A-Z]{2,4}){0,3}[.)]?\\s*$"
                // © AFP   © Thomson Reuters 2026.   Copyright 2026 The Associated Press. All
                // rights…
                + "|(?:[\u00A9\u24D2]|(?<!\\p{L})(?i:copyright|\\(c\\)))[\\s\\d,-]*(?:by )?"
                + any);
    title =
        Pattern.compile(
            "(?:[(\\[/\u2013\u2014|\u3010\uFF08]|\\s-|(?:"
                + SOURCE
                + ")\\s*[:\uFF1A])\\s*"
                + any
                + end);
  }

  @Override
  public boolean inByline(String author) {
    return byline.matcher(author).find();
  }

  @Override
  public boolean inOpening(String text) {
    return opening.matcher(text).find();
  }

  @Override
  public boolean atEnd(String text) {
    return closing.matcher(text).find();
  }

  @Override
  public boolean inTitle(String text) {
    return title.matcher(text).find();
  }
}
