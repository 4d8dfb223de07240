/** The borders of the hexagon, as rules that fail the build. What a rule protects stands in it. */
package latchkey.it.architecture;
