package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.kafka.ClusterProblem;
import io.wirewatch.kafka.ClusterProblem.Kind;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static int code(Kind kind) {
    return Problems.exitCode(new ClusterProblem(kind, "what"));
  }

  /** The runbook tells what to do by these. */
  @Test
  void shouldEndWithTheCodesOfTheRunbook() {
    assertThat(code(Kind.CONFIGURATION)).isEqualTo(2);
    assertThat(code(Kind.STREAM)).isEqualTo(3);
    assertThat(code(Kind.CLUSTER)).isEqualTo(4);
  }
}
