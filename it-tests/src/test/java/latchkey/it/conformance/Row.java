package latchkey.it.conformance;

import java.util.Optional;

/**
 * One rule.
 *
 * @param at the section of the source; empty where the source has none
 * @param notApplicable why nothing here has to keep it
 * @param note what a reader of the result should know
 */
record Row(
    Source source,
    String id,
    String at,
    String rule,
    Optional<String> notApplicable,
    Optional<String> note) {}
