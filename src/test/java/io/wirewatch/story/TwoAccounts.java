package io.wirewatch.story;

/**
 * News of one event that begins as two: the second account is like the first one, but not enough,
 * until a third tells both.
 */
public final class TwoAccounts {
  public static final String SINKS_TITLE =
      "Coast guard of Osthaven seeks 120 after ferry Nordlys sinks";
  public static final String SINKS =
      "The ferry Nordlys sank in the Strait of Vall with 120 passengers, the coast guard of Osthaven"
          + " said.";
  public static final String DETAINED_TITLE = "Captain Ada Lindqvist detained in Marlund";
  public static final String DETAINED =
      "Captain Ada Lindqvist of the ferry Nordlys that sank off Osthaven was detained in Marlund. Her"
          + " lawyer, Per Holm of Kestrel Partners, asks the judge Ola Brandt for bail.";
  public static final String BOTH_TITLE =
      "Captain Ada Lindqvist detained after ferry Nordlys sinks off Osthaven";
  public static final String BOTH = SINKS + " " + DETAINED;

  private TwoAccounts() {}
}
