package latchkey.rest.scim.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * In which order operations can be done: as they were sent, but for what makes a resource that an
 * earlier one refers to, which is done just before that. Operations that refer to each other in
 * circles are one step (strongly connected components, after Tarjan, who finds them in this order).
 */
final class Plan {
  private final List<Set<Integer>> needs;
  private final int[] seen;
  private final int[] lowest;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final boolean[] isOpen;
  private final List<List<Integer>> steps = new ArrayList<>();
  private int clock;

  private Plan(List<Set<Integer>> needs) {
    this.needs = needs;
    this.seen = new int[needs.size()];
    this.lowest = new int[needs.size()];
    this.isOpen = new boolean[needs.size()];
  }

  /**
   * The steps, each of one operation or of a circle, in the order of the request.
   *
   * @param needs for each operation those whose results it refers to
   */
  static List<List<Integer>> of(List<Set<Integer>> needs) {
    var plan = new Plan(needs);
    for (int i = 0; i < needs.size(); i++) if (plan.seen[i] == 0) plan.visit(i);
    return plan.steps;
  }

  private void visit(int operation) {
    seen[operation] = lowest[operation] = ++clock;
    open.push(operation);
    isOpen[operation] = true;
    for (int needed : needs.get(operation)) {
      if (seen[needed] == 0) visit(needed);
      if (isOpen[needed]) lowest[operation] = Math.min(lowest[operation], lowest[needed]);
    }
    if (lowest[operation] == seen[operation]) close(operation);
  }

  private void close(int first) {
    var step = new ArrayList<Integer>();
    int last;
    do {
      last = open.pop();
      isOpen[last] = false;
      step.add(last);
    } while (last != first);
    Collections.sort(step);
    steps.add(List.copyOf(step));
  }
}
