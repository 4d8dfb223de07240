/** What is true of any request to any face: its id, and the headers of its answer. */
package latchkey.rest.request;
