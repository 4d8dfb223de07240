/** What administrators are shown of what their directory did. */
package latchkey.it.provisioning;
