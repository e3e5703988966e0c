package io.wirewatch.cli;

import io.wirewatch.app.Wirewatch;
import io.wirewatch.kafka.ClusterProblem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a program run until it fails, or until SIGTERM or Ctrl-C: then it is closed in order and the
 * process ends with code 0.
 */
final class UntilStopped {
  private UntilStopped() {}

  /**
   * @param wirewatch is closed in the end
   * @param after what else is to be closed, behind it
   * @return the exit code, when the program stopped by itself
   */
  static int run(Wirewatch wirewatch, Runnable after) {
    AtomicBoolean closing = new AtomicBoolean();
    CompletableFuture<Integer> stopped = new CompletableFuture<>();
    Thread hook =
        new Thread(
            () -> {
              if (closing.compareAndSet(false, true)) {
                System.err.println("Stopping.");
                wirewatch.close();
                after.run();
                System.err.println("Stopped.");
                System.err.flush();
                System.out.flush();
                // The JVM's own code for a signal would look like a failure.
                Runtime.getRuntime().halt(0);
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    wirewatch.failure().thenAccept(problem -> stopped.complete(Problems.exitCode(problem)));
    int code = stopped.join();
    if (closing.compareAndSet(false, true)) {
      ClusterProblem problem = wirewatch.failure().join();
      System.err.println(problem.getMessage());
      wirewatch.close();
      after.run();
    }
    return code;
  }
}
