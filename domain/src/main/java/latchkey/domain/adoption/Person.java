package latchkey.domain.adoption;

import java.util.Optional;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.UserName;

/** Somebody as the guarded product tells of them. */
public record Person(UserName userName, ProductReference reference, Optional<String> displayName) {}
