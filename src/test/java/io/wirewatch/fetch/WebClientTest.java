package io.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.fetch.FetchResult.Failed.Kind;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebClientTest {
  @ParameterizedTest
  @CsvSource({"0, CONNECTION", "21, CONNECTION", "3000, CONNECTION", "261900, TOO_LARGE"})
  void shouldTellABrokenConnectionFromHeadersWithoutEnd(int limit, Kind kind) {
    EOFException cause = new EOFException("\\n not found: limit=" + limit + " content=485454…");
    IOException broken = new IOException("unexpected end of stream on http://a.example/", cause);
    assertThat(WebClient.kind(broken)).isEqualTo(kind);
  }
}
