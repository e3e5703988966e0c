package io.wirewatch.ops;

/** What an open page is told: the kind of change, and its data on one line. */
record PageEvent(String name, String data) implements LiveEvents.Event {
  /** Load everything anew. */
  static final PageEvent RELOAD = new PageEvent("reload", "{}");

  @Override
  public String id() {
    return null;
  }
}
