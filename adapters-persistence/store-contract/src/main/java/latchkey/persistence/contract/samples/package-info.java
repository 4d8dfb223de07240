/**
 * Test data: one builder per aggregate that states only what matters to a test, and a seeded
 * generator for properties. For the suites here and for the tests of every module above.
 */
package latchkey.persistence.contract.samples;
