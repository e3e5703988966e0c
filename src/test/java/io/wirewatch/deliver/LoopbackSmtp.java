package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a mail server (RFC 5321) as a client needs, on the loopback address. */
final class LoopbackSmtp implements AutoCloseable {
  /** A mail that was taken. */
  record Mail(String from, List<String> to, String text, String login) {}

  private final ServerSocket socket;
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private volatile String answerToRecipient = "250 ok";
  private volatile String answerToData = "250 taken";

  LoopbackSmtp() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Mail> mails() {
    return List.copyOf(mails);
  }

  void answerToRecipient(String line) {
    answerToRecipient = line;
  }

  void answerToData(String line) {
    answerToData = line;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 mail.test ready");
    String from = null;
    String login = null;
    List<String> to = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> say(out, "250-mail.test\r\n250 AUTH PLAIN");
        case "AUTH" -> {
          login = new String(Base64.getDecoder().decode(line.split(" ")[2]), UTF_8);
          say(out, login.endsWith("right") ? "235 welcome" : "535 no");
        }
        case "MAIL" -> {
          from = line;
          to.clear();
          say(out, "250 ok");
        }
        case "RCPT" -> {
          to.add(line);
          say(out, answerToRecipient);
        }
        case "DATA" -> {
          say(out, "354 go on");
          StringBuilder text = new StringBuilder();
          for (String part = in.readLine(); part != null && !part.equals("."); ) {
            text.append(part).append('\n');
            part = in.readLine();
          }
          if (answerToData.startsWith("2")) {
            mails.add(new Mail(from, List.copyOf(to), text.toString(), login));
          }
          say(out, answerToData);
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
