/** What a person meets in a browser, and what whoever asks for nothing we have is told. */
package latchkey.rest.page;
