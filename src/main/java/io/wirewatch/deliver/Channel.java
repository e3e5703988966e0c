package io.wirewatch.deliver;

import io.wirewatch.model.Alert;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The way to one target. */
interface Channel extends AutoCloseable {
  /**
   * Makes one attempt; never fails but by an {@link Attempt}.
   *
   * @param alerts one, or those of a digest
   */
  CompletableFuture<Attempt> send(List<Alert> alerts);

  @Override
  void close();
}
