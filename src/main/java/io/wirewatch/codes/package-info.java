/**
 * The codes in which tags are written.
 *
 * <p>{@link io.wirewatch.codes.Countries} has the countries of ISO 3166-1 with the UN M49 areas
 * that they are in, {@link io.wirewatch.codes.Taxonomy} the IPTC Media Topics. Who puts tags on
 * texts ({@code enrich}) and who asks for tags ({@code subject}) go by the same tables, read once.
 * Pure; the tables are on the class path.
 */
package io.wirewatch.codes;
