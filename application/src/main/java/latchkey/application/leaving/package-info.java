/** Who left by which connection, and whether they are so many that somebody should look. */
package latchkey.application.leaving;
