/** The log that administrators read: changes and calls as one, newest first. */
package latchkey.application.log;
