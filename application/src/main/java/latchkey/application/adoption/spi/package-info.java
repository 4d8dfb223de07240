/** What the application asks about imports that met somebody. */
package latchkey.application.adoption.spi;
