package latchkey.rehearsal.wire;

/** A request with its answer. */
public record Exchange(Request request, Reply reply) {}
