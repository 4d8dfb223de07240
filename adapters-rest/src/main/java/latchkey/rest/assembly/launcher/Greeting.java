package latchkey.rest.assembly.launcher;

import java.nio.file.Files;

/** The last lines of a start: where to go, how to get in, what to do next. */
record Greeting(Address address, DataFolder data) {

  String text() {
    return String.join(
        System.lineSeparator(),
        "",
        "Latchkey serves at " + address.shown(),
        "Sign in as admin; " + password(),
        "Next, in a second terminal: mvn -Prehearse",
        "");
  }

  private String password() {
    return Files.exists(data.adminPassword())
        ? "the password is in " + data.adminPassword()
        : "the password is the one LATCHKEY_ADMIN_PASSWORD had at the first start";
  }
}
