/**
 * Who, where, about what: everything that a text says by itself, read in one pass.
 *
 * <p>{@code Words} cuts a text into words with exact offsets. {@code Gazetteer} is the one book of
 * names (countries and their people, cities, metonyms, actors), {@code ActBook} that of acts,
 * loaded from the class path; {@code Reading} is a text with every name found in it. Then each
 * tagger answers its question about that reading: {@code RegionTagger} which countries, {@code
 * ActorTagger} who, {@code RelationTagger} which two countries one sentence connects and by what
 * act. {@code MediaTopicTagger} reads the IPTC subject matter from the raw text, the room {@code
 * language} the language. {@code Enricher} is the door: text in, tags out; pure and thread-safe.
 */
package io.wirewatch.enrich;
