/** Whether somebody may enter, for the guarded product. */
package latchkey.application.access;
