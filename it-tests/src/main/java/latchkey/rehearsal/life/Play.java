package latchkey.rehearsal.life;

import java.util.ArrayList;
import java.util.List;
import latchkey.rehearsal.wire.Dropped;

/** Plays a scenario, act by act. */
public final class Play {
  private final Company company;
  private final Acts acts;
  private final int trials;
  private final List<String> differences = new ArrayList<>();
  private boolean readBack;

  /**
   * @param trials how often somebody is suspended and returns
   */
  public Play(Company company, int trials) {
    this.company = company;
    this.acts = new Acts(company);
    this.trials = trials;
  }

  /**
   * @return whether source and target were compared
   */
  public boolean play(Scenario scenario) {
    if (scenario.needsPeople() && company.active().isEmpty()) act(Scenario.INITIAL);
    scenario.acts().forEach(this::act);
    return readBack;
  }

  public List<String> differences() {
    return List.copyOf(differences);
  }

  /** An act that breaks off is a failure, and the play goes on. */
  private void act(Scenario act) {
    company.report().headline(title(act));
    try {
      perform(act);
    } catch (Dropped e) {
      company.report().fail(e.getMessage());
    }
  }

  private void perform(Scenario act) {
    switch (act) {
      case TEST -> acts.testConnection();
      case INITIAL -> acts.initial();
      case CYCLE -> company.job().incremental();
      case INCREMENTAL -> acts.incremental();
      case ON_DEMAND -> acts.onDemand();
      case LEAVE -> acts.leave(trials);
      case DELETE -> acts.delete();
      case GROUPS -> acts.groups();
      case SCOPE -> acts.scope();
      case COST -> acts.memberCost();
      case READBACK -> readBack();
      case LIFE -> throw new IllegalArgumentException("a life is made of acts");
    }
  }

  private void readBack() {
    differences.addAll(acts.readBack());
    readBack = true;
  }

  private static String title(Scenario act) {
    return switch (act) {
      case TEST -> "test connection";
      case INITIAL -> "initial cycle";
      case CYCLE -> "incremental cycle";
      case INCREMENTAL -> "incremental cycle: titles, a marriage, somebody new";
      case ON_DEMAND -> "provision on demand: one person, one group";
      case LEAVE -> "leave and return";
      case DELETE -> "soft delete, restore, hard delete";
      case GROUPS -> "rename, joins and leaves";
      case SCOPE -> "out of scope and back";
      case COST -> "what one more member costs";
      case READBACK -> "read back";
      case LIFE -> "a life";
    };
  }
}
