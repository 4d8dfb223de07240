/**
 * JSON as the faces share it: bodies are bounded before and while they are read, answers are
 * written as a stream. Knows no resource of any face.
 */
package latchkey.rest.json;
