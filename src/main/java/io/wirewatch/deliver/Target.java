package io.wirewatch.deliver;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Where alerts go, and which.
 *
 * @param id stable name; part of the name of the consumer group
 * @param address how to get there
 * @param wish which alerts
 * @param privateNetwork whether the address may be on this machine or in a private network
 * @param since how far back a target that was never served begins
 */
public record Target(
    String id, Address address, Wish wish, boolean privateNetwork, Duration since) {
  /** How far back a new target begins, if it says nothing: a little, so that no start loses any. */
  public static final Duration SINCE = Duration.ofMinutes(10);

  public Target {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(wish, "wish");
    Objects.requireNonNull(since, "since");
  }

  /** How to get to a target. */
  public sealed interface Address permits WebhookAddress, MailAddress {
    /** Its secrets. */
    List<Secret> secrets();

    /** For people, on one line. */
    String summary();
  }

  /**
   * A program that takes POST requests.
   *
   * @param url http or https
   * @param format how an alert is written
   * @param secret signs each request; null: they are not signed
   * @param headers further request headers, by name
   */
  public record WebhookAddress(
      MaybeSecret url, Format format, Secret secret, Map<String, MaybeSecret> headers)
      implements Address {
    /** How an alert is written. */
    public enum Format {
      /** As it stands on the topic. */
      JSON,
      /** For a chat room: Slack's incoming webhooks, and those that take the same. */
      SLACK,
      /** CloudEvents 1.0 over HTTP, all in the body. */
      CLOUD_EVENTS,
      /** CloudEvents 1.0 over HTTP, attributes in the headers, the alert in the body. */
      CLOUD_EVENTS_BINARY
    }

    public WebhookAddress {
      headers = Map.copyOf(headers);
    }

    @Override
    public List<Secret> secrets() {
      List<Secret> secrets = new java.util.ArrayList<>();
      if (secret != null) {
        secrets.add(secret);
      }
      if (url.secret() != null) {
        secrets.add(url.secret());
      }
      headers.values().stream()
          .filter(header -> header.secret() != null)
          .forEach(header -> secrets.add(header.secret()));
      return secrets;
    }

    /** What comes behind the host lets in whoever knows it, with most chat programs. */
    private String place() {
      if (url.plain() == null) {
        return url.toString();
      }
      URI uri = URI.create(url.plain());
      return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public String summary() {
      return "webhook "
          + place()
          + " ("
          + format.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
          + (secret == null ? ", not signed)" : ", signed)");
    }
  }

  /**
   * People with a mailbox.
   *
   * @param host of the mail server that takes our mail
   * @param port usually 587, or 465 with TLS
   * @param security of the connection
   * @param user null: no log-in
   * @param password null where there is no user
   * @param from one address, with or without a name
   * @param to addresses
   * @param digest gather alerts for so long into one mail; zero: one mail an alert
   */
  public record MailAddress(
      String host,
      int port,
      Security security,
      String user,
      Secret password,
      Mailbox from,
      List<Mailbox> to,
      Duration digest)
      implements Address {
    /** Of the connection to the mail server. */
    public enum Security {
      /** Begins in plain text and must change to TLS before anything is said. */
      STARTTLS,
      /** TLS from the first byte. */
      TLS,
      /** None; for a relay on the same machine. */
      NONE
    }

    public MailAddress {
      to = List.copyOf(to);
    }

    @Override
    public List<Secret> secrets() {
      return password == null ? List.of() : List.of(password);
    }

    @Override
    public String summary() {
      return "mail to "
          + to.stream().map(Mailbox::toString).collect(Collectors.joining(", "))
          + " through "
          + host
          + ":"
          + port
          + (digest.isZero() ? "" : ", one digest in " + digest.toMinutes() + " min");
    }
  }
}
