/** That nothing crosses the border of an organization, at any address, with any key. */
package latchkey.it.isolation;
