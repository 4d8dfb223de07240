package latchkey.rehearsal.job;

/** Whom the job tells what it does. Called by several threads. */
public interface Journal {
  /** A part of a cycle begins. @param count how many entries it will have */
  void begins(String part, int count);

  void record(Entry entry);
}
