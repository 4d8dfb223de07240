/** Groups and who belongs to them. */
package latchkey.application.group;
