package latchkey.it.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rules that a test proves over HTTP. It fails unless it talks to a connection of the profile
 * in which each of them has to hold.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InItsProfile.class)
public @interface Proves {
  /** Ids of rows, such as R17. */
  String[] value();
}
