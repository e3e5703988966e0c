package io.wirewatch.deliver;

import io.wirewatch.deliver.Target.MailAddress;
import io.wirewatch.fetch.AddressGuard;
import io.wirewatch.model.Alert;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Mails alerts through a mail server (SMTP submission, RFC 6409). The message id is a function of
 * the alerts: a mail that is sent again after a crash is the same mail. All recipients get it or
 * none.
 */
final class Mailer implements Channel {
  private final String target;
  private final MailAddress address;
  private final AddressGuard guard;
  private final DeliverySettings settings;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private final SSLSocketFactory tls;
  private final ExecutorService thread;

  /**
   * @param tls null takes Java's own, with its trusted authorities
   */
  Mailer(
      Target target,
      DeliverySettings settings,
      Map<String, String> environment,
      InstantSource clock,
      SSLSocketFactory tls) {
    this.target = target.id();
    this.address = (MailAddress) target.address();
    this.guard = new AddressGuard(target.privateNetwork());
    this.settings = settings;
    this.environment = environment;
    this.clock = clock;
    this.tls = tls;
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread worker = new Thread(work, "mail-" + target.id());
              worker.setDaemon(true);
              return worker;
            });
  }

  @Override
  public CompletableFuture<Attempt> send(List<Alert> alerts) {
    return CompletableFuture.supplyAsync(() -> attempt(alerts), thread);
  }

  private Attempt attempt(List<Alert> alerts) {
    try {
      guard();
      Session session = session();
      try (Transport transport = session.getTransport()) {
        transport.connect();
        MimeMessage message = message(session, alerts);
        transport.sendMessage(message, message.getAllRecipients());
      }
      return new Attempt.Delivered("taken by " + address.host());
    } catch (MessagingException e) {
      return failed(e);
    } catch (UnknownHostException | RuntimeException e) {
      return new Attempt.Failed(OneLine.of(e.getMessage(), 300), null);
    }
  }

  /** The operator names the server, so a look before each connection will do. */
  private void guard() throws UnknownHostException {
    for (InetAddress each : InetAddress.getAllByName(address.host())) {
      Optional<String> refusal = guard.refusal(each);
      if (refusal.isPresent()) {
        throw new UnknownHostException(
            "%s is %s, which is %s; private-network: true allows it"
                .formatted(address.host(), each.getHostAddress(), refusal.get()));
      }
    }
  }

  /**
   * A 5xx answer to sender, recipient or text is for good, a 4xx answer for now (RFC 5321, section
   * 4.2.1). A log-in that is refused waits for somebody to mend it.
   */
  private static Attempt failed(MessagingException e) {
    int code = 0;
    for (Exception each = e; each != null; ) {
      if (each instanceof SMTPSendFailedException failed) {
        code = failed.getReturnCode();
      } else if (each instanceof SMTPAddressFailedException failed) {
        code = failed.getReturnCode();
      } else if (each instanceof SMTPSenderFailedException failed) {
        code = failed.getReturnCode();
      }
      each = each instanceof MessagingException inner ? inner.getNextException() : null;
    }
    String reason = OneLine.of(e.getClass().getSimpleName() + ": " + e.getMessage(), 300);
    return e instanceof SendFailedException && code >= 500 && code < 600
        ? new Attempt.Refused(reason)
        : new Attempt.Failed(reason, null);
  }

  private Session session() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", address.host());
    properties.put("mail.smtp.port", String.valueOf(address.port()));
    properties.put(
        "mail.smtp.connectiontimeout", String.valueOf(settings.connectTimeout().toMillis()));
    properties.put("mail.smtp.timeout", String.valueOf(settings.timeout().toMillis()));
    properties.put("mail.smtp.writetimeout", String.valueOf(settings.timeout().toMillis()));
    properties.put("mail.smtp.sendpartial", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (tls != null) {
      properties.put("mail.smtp.ssl.socketFactory", tls);
    }
    switch (address.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    if (address.user() == null) {
      return Session.getInstance(properties);
    }
    properties.put("mail.smtp.auth", "true");
    String password = address.password().read(environment);
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(address.user(), password);
          }
        });
  }

  private MimeMessage message(Session session, List<Alert> alerts) throws MessagingException {
    String from = address.from().address();
    String domain = from.substring(from.indexOf('@') + 1);
    MailText text = MailText.of(alerts, target, domain);
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", text.messageId());
          }
        };
    message.setFrom(address.from().header());
    for (Mailbox to : address.to()) {
      message.addRecipient(Message.RecipientType.TO, to.header());
    }
    message.setSubject(text.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("List-Id", "<" + text.list() + ".wirewatch." + domain + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    if (text.thread() != null) {
      message.setHeader("References", text.thread());
      message.setHeader("In-Reply-To", text.thread());
    }
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text.plain(), "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(text.html(), "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    message.saveChanges();
    return message;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
