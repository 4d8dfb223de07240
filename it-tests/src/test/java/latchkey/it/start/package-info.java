/** The runnable jar as its operator meets it: how it starts, and how it says that it cannot. */
package latchkey.it.start;
