package io.wirewatch.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.feed.DocumentOrigin;
import io.wirewatch.feed.FeedParser;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parse}: feed documents in, one JSON object a document out. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Reads feed documents and prints what is in them, one JSON object a file.")
final class ParseCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 64 << 20;

  private final FeedParser parser = new FeedParser(System::nanoTime);
  private final ObjectMapper json = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(names = "--url", paramLabel = "URL", description = "Where the document came from.")
  private String url;

  @Option(
      names = "--content-type",
      paramLabel = "TYPE",
      description = "The Content-Type that the server sent.")
  private String contentType;

  @Option(
      names = "--batch",
      description =
          "Read JSON Lines {\"file\", \"url\"?, \"contentType\"?, \"headers\"?} from standard"
              + " input instead.")
  private boolean batch;

  @Parameters(paramLabel = "FILE", description = "Feed documents; - is standard input.")
  private List<String> files = List.of();

  @Override
  public Integer call() throws IOException {
    if (batch != files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give files, or --batch, not both");
    }
    boolean allRead = true;
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      if (batch) {
        try (FilterInput in = FilterInput.of(null)) {
          for (String line = in.next(); line != null; line = in.next()) {
            if (!line.isBlank()) {
              allRead &= answerLine(line, in.place(), out);
              out.flush();
              if (FilterRecords.isClosed(System.out)) {
                break;
              }
            }
          }
        }
      } else {
        for (String file : files) {
          allRead &= answer(file, new DocumentOrigin(url, contentType, Map.of()), out);
        }
      }
    }
    return allRead ? 0 : 1;
  }

  private boolean answerLine(String line, String place, Writer out) throws IOException {
    JsonNode request;
    try {
      request = json.readTree(line);
    } catch (IOException notJson) {
      return refuse(null, place + ": not a JSON object: " + line, out);
    }
    String file = request.path("file").asText(null);
    if (file == null) {
      return refuse(null, place + ": \"file\" is missing: " + line, out);
    }
    Map<String, String> headers = new TreeMap<>();
    request
        .path("headers")
        .fields()
        .forEachRemaining(header -> headers.put(header.getKey(), header.getValue().asText()));
    return answer(
        file,
        new DocumentOrigin(
            request.path("url").asText(null), request.path("contentType").asText(null), headers),
        out);
  }

  private boolean answer(String file, DocumentOrigin origin, Writer out) throws IOException {
    byte[] document;
    try {
      document = read(file);
    } catch (InvalidPathException noPath) {
      return refuse(file, "is no name of a file: " + noPath.getReason(), out);
    } catch (NoSuchFileException missing) {
      return refuse(file, "there is no such file", out);
    } catch (IOException unreadable) {
      return refuse(file, "cannot be read: " + unreadable.getMessage(), out);
    }
    Map<String, Object> answer = ParseAnswer.of(file, parser.parse(document, origin));
    out.write(json.writeValueAsString(answer));
    out.write('\n');
    if (Boolean.FALSE.equals(answer.get("ok"))) {
      System.err.println(file + ": " + answer.get("error"));
      return false;
    }
    return true;
  }

  private boolean refuse(String file, String reason, Writer out) throws IOException {
    out.write(json.writeValueAsString(ParseAnswer.refusal(file, reason)));
    out.write('\n');
    System.err.println((file == null ? "standard input" : file) + ": " + reason);
    return false;
  }

  private static byte[] read(String file) throws IOException {
    byte[] bytes;
    try (InputStream in =
        file.equals("-") ? StandardStreams.in() : Files.newInputStream(Path.of(file))) {
      bytes = in.readNBytes(MOST_BYTES);
    }
    if (bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readNBytes(MOST_BYTES);
      }
    }
    return bytes;
  }
}
