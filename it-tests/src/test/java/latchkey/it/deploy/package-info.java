/** That what operators deploy beside the server fits the server. */
package latchkey.it.deploy;
