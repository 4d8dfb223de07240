/** Requests that changed nothing, noted beside the answer and kept a moment later. */
package latchkey.application.call;
