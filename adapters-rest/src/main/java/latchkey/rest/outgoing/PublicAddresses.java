package latchkey.rest.outgoing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses belong to the Internet: all that IANA's special-purpose registries leave. */
final class PublicAddresses {
  // RFC 6890 and its successors
  private static final List<Block> SPECIAL_IPV4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");
  private static final Block GLOBAL_IPV6 = Block.of("2000::/3");
  private static final List<Block> SPECIAL_IPV6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  // where an IPv4 network is reached by IPv6; what is embedded decides
  private static final Block NAT64 = Block.of("64:ff9b::/96");
  private static final int IPV4_BYTES = 4;

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return contain(address.getAddress());
  }

  private static boolean contain(byte[] address) {
    if (address.length == IPV4_BYTES) return none(SPECIAL_IPV4, address);
    if (NAT64.contains(address)) return contain(lastFour(address));
    return GLOBAL_IPV6.contains(address) && none(SPECIAL_IPV6, address);
  }

  private static byte[] lastFour(byte[] address) {
    return Arrays.copyOfRange(address, address.length - IPV4_BYTES, address.length);
  }

  private static boolean none(List<Block> blocks, byte[] address) {
    return blocks.stream().noneMatch(block -> block.contains(address));
  }

  private static List<Block> blocks(String... texts) {
    return Stream.of(texts).map(Block::of).toList();
  }
}
