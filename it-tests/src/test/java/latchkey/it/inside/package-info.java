/** What can only be seen from inside a server: that the application is wired as it was meant. */
package latchkey.it.inside;
