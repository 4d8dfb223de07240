/**
 * The one query language: what it means for a resource to match. Text and grammar of filters stay
 * in adapters, SQL in the stores.
 */
package latchkey.domain.criterion;
