/**
 * Writes the generated tables of the gazetteer from their public sources: {@code CldrTables} and
 * {@code ExonymTable} from CLDR, {@code StateTable}, {@code CityTable} and {@code GovernmentTables}
 * from files that SOURCES.md, next to the tables, says how to get. None of this runs in a stream.
 */
package io.wirewatch.cli.gazetteer;
