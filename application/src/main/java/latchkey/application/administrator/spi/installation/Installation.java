package latchkey.application.administrator.spi.installation;

/** What all nodes of an installation share beside its organizations, such as its signing key. */
public interface Installation {
  /**
   * Keeps a value under a name unless the name has one already; of several nodes that try at once
   * one wins.
   *
   * @param name 1 to 100 characters
   * @return the value that is kept
   */
  String keep(String name, String value);
}
