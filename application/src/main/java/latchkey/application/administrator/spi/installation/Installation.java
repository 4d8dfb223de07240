package latchkey.application.administrator.spi.installation;

import java.util.Optional;

/** What all nodes of an installation share beside its organizations, such as its signing key. */
public interface Installation {
  /** The value kept under a name; spares the making of one that is not needed. */
  Optional<String> find(String name);

  /**
   * Keeps a value under a name unless the name has one already; of several nodes that try at once
   * one wins.
   *
   * @param name 1 to 100 characters
   * @return the value that is kept
   */
  String keep(String name, String value);
}
