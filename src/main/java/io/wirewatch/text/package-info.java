/**
 * Words out of markup, for any language.
 *
 * <p>{@code HtmlText} makes plain text, {@code Boilerplate} finds what is not the article, {@link
 * io.wirewatch.text.TextNormalizer} gives the same characters one spelling, {@link
 * io.wirewatch.text.Tokens} cuts a text into words, numbers and signs, {@link
 * io.wirewatch.text.Shingles} says how alike two texts are, and {@link
 * io.wirewatch.text.WireCredit} which agency a text credits; {@link io.wirewatch.text.NearestWord}
 * what a mistyped word was meant to be. Tables that several rooms go by are here too: {@link
 * io.wirewatch.text.FunctionWords}, {@link io.wirewatch.text.MonthName}, {@link
 * io.wirewatch.text.StatedActs}. Pure; knows no other room.
 */
package io.wirewatch.text;
