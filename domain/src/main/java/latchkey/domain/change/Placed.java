package latchkey.domain.change;

/**
 * A change with its place in the organization's ordered feed. Places are given after the commit of
 * the change, one by one, so that a reader who follows them skips nothing.
 *
 * @param position from 1, growing; with gaps
 */
public record Placed(long position, Change change) {}
