package io.wirewatch.ops;

import java.time.Instant;

/** Looks at one role of this process, for the probes. */
@FunctionalInterface
public interface RoleWatch {
  RoleHealth look(Instant now);
}
