package latchkey.rest.admin.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import latchkey.application.adoption.api.ImportPeople;
import latchkey.domain.adoption.Person;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.UserName;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.json.Members;

/** People as they are sent, row by row; one that cannot be read is named, and none is taken. */
final class Rows {
  private static final int LONGEST_NAME = 512;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final ObjectReader CSV =
      new CsvMapper()
          .readerForMapOf(String.class)
          .with(CsvParser.Feature.TRIM_SPACES)
          .with(CsvParser.Feature.SKIP_EMPTY_LINES)
          .with(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
          .with(CsvSchema.emptySchema().withHeader());

  private Rows() {}

  /**
   * @throws RefusedException Malformed, TooMany
   */
  static List<Person> of(Members body) {
    if (!body.has("people")) throw malformed("people", "is missing");
    var people = new ArrayList<Person>();
    for (var row : body.objects("people")) {
      requireRoom(people);
      people.add(person(people.size() + 1, row::text));
    }
    return people;
  }

  /**
   * @throws RefusedException Malformed, TooMany
   * @throws latchkey.rest.json.UnreadableBodyException when it is too large
   */
  static List<Person> of(InputStream csv) {
    var text = text(BoundedJson.bytes(csv, BoundedJson.BODY));
    try (var rows = CSV.<Map<String, String>>readValues(text)) {
      var people = new ArrayList<Person>();
      while (rows.hasNextValue()) {
        requireRoom(people);
        var row = rows.nextValue();
        people.add(person(people.size() + 1, name -> given(row.get(name))));
      }
      return people;
    } catch (JsonProcessingException e) {
      throw malformed("line " + e.getLocation().getLineNr(), "is not CSV under a line of names");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> given(String cell) {
    return Optional.ofNullable(cell).filter(it -> !it.isEmpty());
  }

  private static String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw malformed("body", "must be text in UTF-8");
    }
  }

  private static void requireRoom(List<Person> people) {
    if (people.size() >= ImportPeople.MOST) {
      throw new Refusal.TooMany("people of an import", ImportPeople.MOST).refused();
    }
  }

  private static Person person(int row, Function<String, Optional<String>> cell) {
    try {
      return new Person(
          new UserName(printable("userName", required("userName", cell))),
          new ProductReference(required("reference", cell)),
          cell.apply("displayName").map(Rows::shown));
    } catch (RefusedException refused) {
      throw inRow(row, refused);
    }
  }

  private static RefusedException inRow(int row, RefusedException refused) {
    return refused.refusal() instanceof Refusal.Malformed it
        ? malformed("row " + row + ": " + it.where(), it.why())
        : refused;
  }

  private static String required(String name, Function<String, Optional<String>> cell) {
    return cell.apply(name).orElseThrow(() -> malformed(name, "is missing"));
  }

  private static String shown(String name) {
    if (name.length() > LONGEST_NAME) {
      throw malformed("displayName", "must be at most 512 characters");
    }
    return printable("displayName", name);
  }

  // PostgreSQL keeps no U+0000, and nobody's name has a control character
  private static String printable(String where, String text) {
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw malformed(where, "must not have control characters");
    }
    return text;
  }

  private static RefusedException malformed(String where, String why) {
    return new Refusal.Malformed(where, why).refused();
  }
}
