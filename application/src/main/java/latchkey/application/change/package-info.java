/** How effective writes are recorded, ordered and followed. */
package latchkey.application.change;
