/** What the application asks of the collections of groups and memberships. */
package latchkey.application.group.spi;
