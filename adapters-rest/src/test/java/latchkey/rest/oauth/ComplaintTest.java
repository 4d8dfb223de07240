package latchkey.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.domain.credential.Objection;
import latchkey.domain.credential.Objection.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintTest {

  @ParameterizedTest
  @EnumSource
  void whoever_asked_learns_nothing_that_an_administrator_chose(Fault fault) {
    var objection = new Objection(fault, "found-it", "expected-it");

    assertThat(Complaint.told(objection))
        .matches("[ !#-\\[\\]-~]+")
        .doesNotContain("found-it", "expected-it");
  }

  @ParameterizedTest
  @EnumSource
  void administrators_learn_what_was_found_and_expected(Fault fault) {
    assertThat(Complaint.detail(new Objection(fault, "a", "b")))
        .isEqualTo(Complaint.told(Objection.of(fault)) + " Found: a. Expected: b.");
    assertThat(Complaint.detail(Objection.of(fault)))
        .isEqualTo(Complaint.told(Objection.of(fault)));
  }

  @ParameterizedTest
  @EnumSource(names = "ISSUER")
  void what_a_stranger_writes_is_harmless_in_a_log(Fault fault) {
    var hostile = "a\u0000\r\n\u2028\u202e\ud800z é😀";

    assertThat(Complaint.detail(new Objection(fault, hostile, "b")))
        .contains("Found: a??????z é😀.");
  }
}
