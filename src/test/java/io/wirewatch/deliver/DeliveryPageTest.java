package io.wirewatch.deliver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code topology-docs/delivery.md} and README.md show is what the program takes and does. */
class DeliveryPageTest {
  @TempDir Path directory;

  private static List<String> blocks(String file, String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  @Test
  void shouldShowTargetsThatAreAccepted() throws IOException {
    for (String file : List.of("topology-docs/delivery.md", "README.md")) {
      List<String> targets =
          blocks(file, "yaml").stream().filter(block -> block.startsWith("targets:")).toList();
      assertThat(targets).hasSize(1);
      TargetFile.Reading reading = TargetFile.read(file, targets.get(0));
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.targets()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void shouldComeWithTargetsForComposeThatAreAcceptedAlsoWithTheExampleInThem() throws IOException {
    String yaml = Files.readString(Path.of("src/main/docker/targets/targets.yaml"));
    assertThat(TargetFile.read("targets.yaml", yaml))
        .isEqualTo(new TargetFile.Reading(List.of(), List.of()));
    String example = yaml.substring(yaml.indexOf("#   - id"), yaml.indexOf("targets: []"));
    TargetFile.Reading reading =
        TargetFile.read("targets.yaml", "targets:\n" + example.replace("#   ", "  "));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.targets()).hasSize(1);
  }

  @Test
  void shouldShowAVerificationInPythonThatTakesOurSignatureAndNoOther() throws Exception {
    assumeThat(hasPython()).as("python3 is there").isTrue();
    String verify =
        blocks("topology-docs/delivery.md", "python").stream()
            .filter(block -> block.contains("def verify"))
            .findFirst()
            .orElseThrow();
    byte[] body = "{\"headline\": \"Brücke\"}".getBytes(UTF_8);
    Files.write(directory.resolve("body"), body);
    for (String secret :
        List.of("a secret of the test", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")) {
      String signature = WebhookSignature.of(secret, "desk/a/0", 1_000, body);
      String script =
          verify
              + """

              import sys
              body = open(sys.argv[1], "rb").read()
              headers = {"webhook-id": "desk/a/0", "webhook-timestamp": "1000", "webhook-signature": sys.argv[3]}
              print(verify(sys.argv[2], headers, body, now=1100),
                    verify(sys.argv[2], headers, body + b" ", now=1100),
                    verify(sys.argv[2], headers, body, now=1400),
                    verify("another secret", headers, body, now=1100))
              """;
      Process python =
          new ProcessBuilder(
                  "python3", "-c", script, directory.resolve("body").toString(), secret, signature)
              .redirectErrorStream(true)
              .start();
      String said = new String(python.getInputStream().readAllBytes(), UTF_8);
      assertThat(said).isEqualToNormalizingWhitespace("True False False False");
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "--version").start();
      return python.waitFor(20, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
