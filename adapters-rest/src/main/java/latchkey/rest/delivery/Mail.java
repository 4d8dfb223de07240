package latchkey.rest.delivery;

/** A mail. Both texts are printable, and the subject is one line. */
record Mail(String subject, String text) {}
