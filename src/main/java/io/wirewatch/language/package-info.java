/**
 * In which language is a text?
 *
 * <p>{@link io.wirewatch.language.LanguageDetector} is the door: text in, a code out. {@code
 * Script} says which languages the letters leave; among those, {@code NgramModel} weighs runs of
 * one to five letters, and {@code CommonWords} knows the languages that it does not. {@code
 * SharedNames}, which many languages write alike, are passed over. Pure and thread-safe; its tables
 * are on the class path.
 */
package io.wirewatch.language;
