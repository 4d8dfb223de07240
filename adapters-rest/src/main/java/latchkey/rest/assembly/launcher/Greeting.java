package latchkey.rest.assembly.launcher;

/** The last lines of a start: where to go, how to get in, what to do next. */
record Greeting(Settings settings, Address address, DataFolder data) {

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
    return settings.adminPasswordGiven()
        ? "the password is the one given in LATCHKEY_ADMIN_PASSWORD at the first start"
        : "the password is in " + data.adminPassword();
  }
}
