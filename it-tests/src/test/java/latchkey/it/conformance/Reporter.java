package latchkey.it.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Listens to every run of tests, and writes the report when one had proofs in it. */
public final class Reporter implements TestExecutionListener {
  // one launcher may be asked several times in a build's process
  private static final Verdicts VERDICTS = new Verdicts();
  private static final Path REPORT = Path.of("target", "conformance.md");

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean passed = result.getStatus() == Status.SUCCESSFUL;
    // of a test with parameters the whole tells something only when it fails as such
    if (test.isTest() || !passed) source(test).ifPresent(it -> record(it, passed));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    source(test).ifPresent(it -> record(it, false));
  }

  private static Optional<MethodSource> source(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .filter(it -> it.getJavaMethod().isAnnotationPresent(Proves.class));
  }

  private static void record(MethodSource proof, boolean passed) {
    var type = proof.getClassName();
    var name = type.substring(type.lastIndexOf('.') + 1) + "." + proof.getMethodName();
    Proofs.rowsOf(proof.getJavaMethod()).forEach(row -> VERDICTS.record(row, name, passed));
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (VERDICTS.isEmpty()) return;
    try {
      Files.writeString(REPORT, new Page(Rows.all(), VERDICTS).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
