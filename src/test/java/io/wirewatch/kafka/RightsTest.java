package io.wirewatch.kafka;

import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
  @Test
  void shouldNeedEachOperationOnEachTopicAndOnThoseUnderABeginning() {
    Rights rights =
        new Rights(Set.of("w.stories"), Set.of("w.stories"), Set.of("w.subject."))
            .and(new Rights(Set.of("w.subjects"), Set.of(), Set.of()));

    assertThat(rights.needed(List.of("w.subjects", "w.subject.rivers", "w.items")))
        .containsOnly(
            Map.entry("w.stories", Set.of(READ, WRITE)),
            Map.entry("w.subjects", Set.of(READ)),
            Map.entry("w.subject.rivers", Set.of(WRITE)));
  }
}
