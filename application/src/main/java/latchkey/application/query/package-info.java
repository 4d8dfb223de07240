/** How collections are asked: criterion, order, window. Seen by both sides of the application. */
package latchkey.application.query;
