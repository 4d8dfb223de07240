/**
 * Who calls, and whether the door opens. One mechanism stands in front of everything; what it finds
 * out reaches the resources as one caller per door. No other package reads an Authorization header.
 */
package latchkey.rest.security;
