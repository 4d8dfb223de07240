package latchkey.rest.assembly;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import latchkey.application.change.spi.installation.Ids;
import latchkey.rest.delivery.Mailer;
import latchkey.rest.outgoing.LoopbackAllowed;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.call.CallLogging;

/** Where time, ids and the public address come from. */
@ApplicationScoped
class Sources {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Ids ids() {
    NoArgGenerator generator = Generators.timeBasedEpochGenerator();
    return generator::generate;
  }

  @Produces
  @Singleton
  CallLogging callLogging(Settings settings) {
    return new CallLogging(settings.callLog());
  }

  @Produces
  @Singleton
  LoopbackAllowed loopbackAllowed(Settings settings) {
    return new LoopbackAllowed(settings.outgoingLoopback());
  }

  @Produces
  @Singleton
  Mailer mailer(Settings settings, Clock clock) {
    return new Mailer(settings.mail(), clock);
  }

  @Produces
  @Singleton
  PublicUrl publicUrl(Settings settings) {
    return new PublicUrl(settings.publicUrl());
  }
}
