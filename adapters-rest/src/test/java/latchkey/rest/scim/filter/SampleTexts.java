package latchkey.rest.scim.filter;

import java.util.Random;
import java.util.stream.IntStream;

/** Makes texts up, the same ones from the same seed. */
final class SampleTexts {
  private static final int[] ALPHABET =
      "abzAZ09 \"\\/'.:-_@+%&=()[]$éßİς東😀\n\t".codePoints().toArray();
  private static final String[] GRAMMAR =
      "userName|emails|type|value|eq|ne|co|pr|and|or|not|(|)|[|]|.|\"|\"work\"|true|null|12|\\|urn:"
          .split("\\|");

  private final Random random;

  SampleTexts(long seed) {
    this.random = new Random(seed);
  }

  /** Any text at all. */
  String text() {
    return IntStream.range(0, random.nextInt(20))
        .map(i -> ALPHABET[random.nextInt(ALPHABET.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A text made of the words of the grammar, in no order. */
  String nearlyAFilter() {
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> GRAMMAR[random.nextInt(GRAMMAR.length)] + (random.nextBoolean() ? " " : ""))
        .reduce("", String::concat);
  }
}
