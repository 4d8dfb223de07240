/**
 * The main class of the runnable jar: reads the environment, starts the server in this process and
 * tells the operator where it is. Outside the web application: nothing here sees the domain, and
 * nothing in the application sees this.
 */
package latchkey.rest.assembly.launcher;
