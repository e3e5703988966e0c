/**
 * Writes the generated tables of the gazetteer from their public sources, a class for each source:
 * {@code CldrTables}, {@code StateTable}, {@code CityTable} and {@code GovernmentTables}. Nothing
 * of it runs in a stream. Where the sources are: SOURCES.md beside the tables.
 */
package io.wirewatch.cli.gazetteer;
