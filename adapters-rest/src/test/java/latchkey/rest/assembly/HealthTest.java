package latchkey.rest.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;

import java.util.Optional;
import latchkey.application.administrator.spi.installation.Installation;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.spi.HealthCheckResponseProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final Health health = new Health();
  private boolean started = true;
  private boolean working = true;
  private boolean stored = true;

  @BeforeAll
  static void answers_are_made_by_the_server_otherwise() {
    HealthCheckResponse.setResponseProvider(new Answers());
  }

  @AfterAll
  static void leave_it_to_the_server_again() {
    HealthCheckResponse.setResponseProvider(null);
  }

  @BeforeEach
  void prepare() {
    health.start = new Begun();
    health.workers = new Working();
    health.installation = new Stored();
  }

  @Test
  void a_node_is_up_when_it_is_started_works_and_reaches_its_store() {
    assertThat(status(health.started())).isEqualTo(UP);
    assertThat(status(health.alive())).isEqualTo(UP);
    assertThat(status(health.ready())).isEqualTo(UP);
  }

  @Test
  void a_node_that_still_starts_is_not_ready_and_not_restarted() {
    started = false;
    working = false;

    assertThat(status(health.started())).isEqualTo(DOWN);
    assertThat(status(health.ready())).isEqualTo(DOWN);
    assertThat(status(health.alive())).isEqualTo(UP);
  }

  @Test
  void a_node_whose_workers_stand_still_is_restarted() {
    working = false;

    assertThat(status(health.alive())).isEqualTo(DOWN);
  }

  @Test
  void a_node_without_its_store_gets_no_requests_and_is_not_restarted() {
    stored = false;

    assertThat(status(health.ready())).isEqualTo(DOWN);
    assertThat(status(health.alive())).isEqualTo(UP);
  }

  private static Status status(HealthCheck check) {
    return check.call().getStatus();
  }

  private final class Begun extends Start {
    @Override
    boolean complete() {
      return started;
    }
  }

  private final class Working extends Workers {
    @Override
    boolean alive() {
      return working;
    }
  }

  private final class Stored implements Installation {
    @Override
    public Optional<String> find(String name) {
      if (!stored) throw new IllegalStateException("the database is away");
      return Optional.empty();
    }

    @Override
    public String keep(String name, String value) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Answers implements HealthCheckResponseProvider {
    @Override
    public HealthCheckResponseBuilder createResponseBuilder() {
      return new Builder();
    }
  }

  private static final class Builder extends HealthCheckResponseBuilder {
    private String name;
    private boolean up;

    @Override
    public HealthCheckResponseBuilder name(String given) {
      name = given;
      return this;
    }

    @Override
    public HealthCheckResponseBuilder status(boolean given) {
      up = given;
      return this;
    }

    @Override
    public HealthCheckResponseBuilder up() {
      return status(true);
    }

    @Override
    public HealthCheckResponseBuilder down() {
      return status(false);
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, String value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, long value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, boolean value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public HealthCheckResponse build() {
      return new HealthCheckResponse(name, up ? UP : DOWN, Optional.empty());
    }
  }
}
