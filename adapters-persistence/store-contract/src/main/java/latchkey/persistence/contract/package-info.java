/**
 * The suites any store must pass. They ask only for a {@link latchkey.persistence.contract.Store}
 * and know no store by name.
 *
 * <h2>How a new store passes them</h2>
 *
 * <p>Depend on this module in test scope, give your ports as a {@code Store}, and write one
 * subclass per suite:
 *
 * <pre>{@code
 * class OurUsersTest extends UsersContract {
 *   @Override
 *   protected Store store() {
 *     return OurStore.ONE; // started once: every test makes organizations of its own in it
 *   }
 * }
 * }</pre>
 *
 * <p>Tests write inside {@code Transactions.run} and read outside it as well as inside. They run
 * one after another in any order, some with up to eight threads, and leave their rows behind.
 * Whoever counts statements must count those of all threads; where {@code statements()} is empty,
 * only the effects are tested. A store that cannot compile an operator yet may refuse it as {@code
 * BadCriterion}, but for eq, and, or, not, pr and the conditions on one element.
 */
package latchkey.persistence.contract;
