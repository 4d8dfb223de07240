/** What is watched of the store itself, over all organizations. */
package latchkey.persistence.jpa.measure;
