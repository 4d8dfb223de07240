/**
 * What is counted of requests, for MicroProfile Metrics. Labels come from the code alone, never
 * from a request, so that there are only so many.
 */
package latchkey.rest.metrics;
