package io.wirewatch.feed;

/** An author; each part may be null, but not all. */
public record Person(String name, String email, String uri) {
  /** The byline as a person would print it: the name; the address where there is none. */
  public String byline() {
    return name != null ? name : email != null ? email : uri;
  }
}
