/**
 * The suites any store must pass. They ask only for a {@link latchkey.persistence.contract.Store}
 * and know no store by name.
 */
package latchkey.persistence.contract;
