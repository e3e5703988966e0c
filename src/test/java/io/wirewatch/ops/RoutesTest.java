package io.wirewatch.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final HttpHandler HANDLER = exchange -> {};

  private final Routes routes = new Routes(Set.of("/feeds/"), Duration.ofMillis(1));

  @Test
  void shouldServeAPathAndWhatIsBelowOneWithASlash() throws InterruptedException {
    routes.put("/feeds/", HANDLER);
    routes.put("/events/alerts", HANDLER);

    assertThat(routes.at("/feeds/a.atom").handler()).isSameAs(HANDLER);
    assertThat(routes.at("/events/alerts").handler()).isSameAs(HANDLER);
    assertThat(routes.at("/events/others").handler()).isNull();
  }

  @Test
  void shouldKnowWhatIsYetToComeFromWhatIsNot() throws InterruptedException {
    assertThat(routes.at("/feeds/a.atom")).isEqualTo(new Routes.Found(null, true));
    assertThat(routes.at("/nothing")).isEqualTo(new Routes.Found(null, false));
  }
}
