package latchkey.rest.outgoing;

import java.net.UnknownHostException;

/** A name stands for an address that must not be asked. It passes the library as "unknown". */
final class NotPublicException extends UnknownHostException {
  private static final long serialVersionUID = 1L;
}
