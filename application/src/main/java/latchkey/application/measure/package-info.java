/**
 * What operators watch of the whole installation: how far behind work is. No organization is told.
 */
package latchkey.application.measure;
