/** The record of calls that changed nothing: kept by the batch, forgotten by the day. */
package latchkey.persistence.jpa.call;
