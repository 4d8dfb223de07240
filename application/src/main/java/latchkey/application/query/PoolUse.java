package latchkey.application.query;

/**
 * How a store's connections are used on this node.
 *
 * @param waiting how many threads wait for one
 * @param most how many there can be
 */
public record PoolUse(int active, int idle, int waiting, int most) {}
