package latchkey.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Spoken;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds a test to what it claims: that it talked in the profile where its rules apply. */
final class InItsProfile implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  @Override
  public void beforeTestExecution(ExtensionContext test) {
    Spoken.forget();
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) return;
    for (String id : test.getRequiredTestMethod().getAnnotation(Proves.class).value()) {
      var row = Rows.of(id);
      assertThat(Spoken.profiles())
          .describedAs("%s has to be proven on a connection of its profile", id)
          .contains(row.source().profile());
    }
  }
}
