/**
 * The packed application on the real server, asked over HTTP as directories, products and
 * administrators ask it. Nothing here sees a class of the application.
 */
package latchkey.it;
