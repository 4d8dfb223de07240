/** The bursts in which directories call, kept as they come and read by administrators. */
package latchkey.application.cycle;
