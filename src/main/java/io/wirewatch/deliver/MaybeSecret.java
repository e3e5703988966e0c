package io.wirewatch.deliver;

import java.util.Map;

/**
 * A value of a target that may be a secret, such as the address of a chat room's webhook.
 *
 * @param plain null where it is a secret
 * @param secret null where it is plain
 */
public record MaybeSecret(String plain, Secret secret) {
  static MaybeSecret plain(String text) {
    return new MaybeSecret(text, null);
  }

  String read(Map<String, String> environment) {
    return secret == null ? plain : secret.read(environment);
  }

  /** For people: a secret by its place. */
  @Override
  public String toString() {
    return secret == null ? plain : "(in " + secret + ")";
  }
}
