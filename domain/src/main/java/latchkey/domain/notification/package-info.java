/**
 * Who is told of what, by which way, and how far that has come. How a message looks and how it
 * travels is not known here.
 */
package latchkey.domain.notification;
