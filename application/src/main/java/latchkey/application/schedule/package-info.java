/** Work that exactly one node does from time to time. */
package latchkey.application.schedule;
