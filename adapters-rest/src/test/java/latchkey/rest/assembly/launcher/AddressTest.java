package latchkey.rest.assembly.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void port_0_becomes_a_free_one() {
    var address = Address.free("127.0.0.1", 0);

    assertThat(address.port()).isPositive();
    assertThat(Address.free("127.0.0.1", address.port())).isEqualTo(address);
  }

  @Test
  void a_busy_port_is_refused_with_its_number() throws IOException {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = busy.getLocalPort();

      assertThatThrownBy(() -> Address.free("127.0.0.1", port))
          .isInstanceOf(CannotStart.class)
          .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + port);
    }
  }

  @Test
  void an_address_of_another_machine_is_refused() {
    // TEST-NET-1 (RFC 5737): no machine has it
    assertThatThrownBy(() -> Address.free("192.0.2.77", 0))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("Cannot listen on 192.0.2.77:0");
  }

  @Test
  void a_server_on_all_addresses_is_reached_through_the_loopback() {
    var address = Address.free("0.0.0.0", 0);

    assertThat(address.local("/health").getHost()).isEqualTo("127.0.0.1");
    assertThat(address.shown()).isEqualTo("http://localhost:" + address.port());
  }

  @Test
  void an_ipv6_address_is_bracketed() throws IOException {
    var address = new Address(InetAddress.getByName("2001:db8::1"), 8080);

    assertThat(address.shown()).isEqualTo("http://[2001:db8:0:0:0:0:0:1]:8080");
  }
}
