package latchkey.rest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
  // the worked example of the Standard Webhooks specification's own libraries
  private static final byte[] KEY = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void the_example_of_the_specification_is_signed_as_it_is_there() {
    var signature = Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY, List.of(KEY));

    assertThat(signature).isEqualTo(SIGNED);
  }

  @Test
  void each_secret_signs() {
    var both =
        Signature.of(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY, List.of(new byte[] {1}, KEY));

    assertThat(both.split(" ")).hasSize(2).endsWith(SIGNED);
  }
}
