package latchkey.rest.admin.provisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Words and figures as they stand in answers. */
final class Plain {
  private Plain() {}

  static String word(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT);
  }

  /** With two decimals. */
  static BigDecimal figure(double number) {
    return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
  }
}
