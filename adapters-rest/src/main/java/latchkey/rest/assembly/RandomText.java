package latchkey.rest.assembly;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Texts nobody guesses and nobody misreads. */
final class RandomText {
  // without 0 and O, 1, l and I
  private static final String ALPHABET = "23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** So many characters, each worth 5.8 bits. */
  static String of(int characters) {
    return RANDOM
        .ints(characters, 0, ALPHABET.length())
        .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
        .collect(Collectors.joining());
  }
}
