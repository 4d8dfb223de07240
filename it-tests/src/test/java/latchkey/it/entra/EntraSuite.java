package latchkey.it.entra;

import static latchkey.it.client.Given.given;

import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;

/** Entra is connected to a fresh organization. */
abstract class EntraSuite extends Suite {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  Directory entra;

  @BeforeEach
  void entra_is_connected() {
    entra = given().entra(organization);
  }
}
