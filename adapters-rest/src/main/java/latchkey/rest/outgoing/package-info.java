/**
 * Requests to addresses that administrators name: receivers of webhooks, issuers of tokens. Whoever
 * names an address must not reach by it what only this machine can reach. No other room opens
 * connections to the outside; what is sent, and why, is not known here.
 */
package latchkey.rest.outgoing;
