package io.wirewatch.cli;

import picocli.CommandLine;

/** Options that count records. */
final class Counts {
  private Counts() {}

  /**
   * Refuses what is no number of records.
   *
   * @param option as it is typed
   * @throws CommandLine.TypeConversionException where the number is less than the least
   */
  static void atLeast(long least, String option, long number) {
    if (number < least) {
      throw new CommandLine.TypeConversionException(
          "%s: %d is no number of records; %d is the least".formatted(option, number, least));
    }
  }
}
