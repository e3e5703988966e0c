package io.wirewatch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The lines that a filter reads, from a file or from standard input; UTF-8, with or without a byte
 * order mark, ended by LF or CRLF.
 */
final class FilterInput implements AutoCloseable {
  private static final int BOM = 0xFEFF;

  private final String name;
  private final BufferedReader reader;
  private int number;

  private FilterInput(String name, InputStream in) {
    this.name = name;
    this.reader = new BufferedReader(new InputStreamReader(in, UTF_8), 1 << 16);
  }

  /**
   * Opens a file; null or {@code -} is standard input.
   *
   * @throws UnreadableInput when it cannot be opened
   */
  static FilterInput of(Path file) {
    if (file == null || file.toString().equals("-")) {
      return of("", StandardStreams.in());
    }
    try {
      if (Files.isDirectory(file)) {
        throw new UnreadableInput(file + ": is a directory");
      }
      return of(file.toString(), Files.newInputStream(file));
    } catch (NoSuchFileException e) {
      throw new UnreadableInput(file + ": there is no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableInput(file + ": may not be read by this user");
    } catch (IOException e) {
      throw new UnreadableInput(file + ": cannot be read: " + e.getMessage());
    }
  }

  static FilterInput of(String name, InputStream in) {
    return new FilterInput(name, in);
  }

  /** The next line without its end, or null. */
  String next() throws IOException {
    if (number == 0) {
      reader.mark(1);
      if (reader.read() != BOM) {
        reader.reset();
      }
    }
    number++;
    return reader.readLine();
  }

  /** True where the next line is there already; a filter that must wait shows first what it has. */
  boolean ready() throws IOException {
    return reader.ready();
  }

  /** Where the last line stands: {@code line 7}, with the file's name before it if there is one. */
  String place() {
    return (name.isEmpty() ? "" : name + ", ") + "line " + number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** An input that cannot be opened; the message names it and says why. */
  static final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableInput(String message) {
      super(message);
    }
  }
}
