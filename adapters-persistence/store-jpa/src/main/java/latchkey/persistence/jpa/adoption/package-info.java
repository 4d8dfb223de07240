/** Imports that met somebody, and whom they may meet. */
package latchkey.persistence.jpa.adoption;
