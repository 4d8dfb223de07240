/** Compiles a criterion to SQL; selects exactly what the criterion itself would. */
package latchkey.persistence.jpa.criterion;
