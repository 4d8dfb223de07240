package latchkey.rest.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, as in "10.0.0.0/8". */
record Block(byte[] start, int bits) {
  static Block of(String text) {
    int slash = text.indexOf('/');
    return new Block(bytes(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  boolean contains(byte[] address) {
    if (address.length != start.length) return false;
    for (int bit = 0; bit < bits; bit++) {
      if (bit(address, bit) != bit(start, bit)) return false;
    }
    return true;
  }

  private static int bit(byte[] address, int bit) {
    return address[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
  }

  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }
}
