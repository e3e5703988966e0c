package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The streams that the shell gave us. Text is UTF-8 whatever the locale says: the JVM's own choice
 * in a container without one is ASCII, and a headline in Russian would be question marks.
 */
final class StandardStreams {
  private static final Path DESCRIPTOR = Path.of("/proc/self/fd/0");

  private StandardStreams() {}

  /** Lets the process and this command line print UTF-8. */
  static CommandLine utf8(CommandLine line) {
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    return line.setOut(new PrintWriter(new OutputStreamWriter(System.out, UTF_8), true))
        .setErr(new PrintWriter(new OutputStreamWriter(System.err, UTF_8), true));
  }

  /**
   * What is wrong with the arguments: in a locale without other letters the JVM cannot read them,
   * and a name would be stored as garbage.
   */
  static Optional<String> unreadable(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> argument.indexOf('\uFFFD') >= 0)
        .findFirst()
        .map(
            argument ->
                "The argument "
                    + argument
                    + " has letters that the locale does not know; set LC_ALL=C.UTF-8.");
  }

  /**
   * Standard input; empty where the shell closed it. The first file that the JVM opens takes the
   * place of a closed descriptor, so that a filter would read our own jar.
   */
  static InputStream in() {
    return isTakenByJvm(DESCRIPTOR, List.of(System.getProperty("java.home"), ownJar()))
        ? InputStream.nullInputStream()
        : System.in;
  }

  static boolean isTakenByJvm(Path descriptor, List<String> ours) {
    try {
      if (!Files.isSymbolicLink(descriptor)) {
        return false;
      }
      Path open = Files.readSymbolicLink(descriptor);
      for (String file : ours) {
        if (open.startsWith(Path.of(file).toRealPath())) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException unknowable) {
      return false;
    }
  }

  private static String ownJar() {
    var source = StandardStreams.class.getProtectionDomain().getCodeSource();
    return source == null ? "" : source.getLocation().getPath();
  }
}
