package latchkey.rest.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** MicroProfile JWT as the server brings it, kept from answering by itself. */
@ApplicationScoped
class JwtDoor {
  @Inject BeanManager beans;

  private HttpAuthenticationMechanism server;

  /** SUCCESS when the request presents an administrator's good token. */
  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return server().validateRequest(request, response, new Silent(context));
  }

  private synchronized HttpAuthenticationMechanism server() {
    if (server == null) server = instance(other());
    return server;
  }

  // injection resolves to our own alternative; the server's bean is the one that is none
  private Bean<?> other() {
    return beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
        .filter(bean -> !bean.isAlternative())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the server offers no MicroProfile JWT"));
  }

  private HttpAuthenticationMechanism instance(Bean<?> bean) {
    CreationalContext<?> context = beans.createCreationalContext(bean);
    return (HttpAuthenticationMechanism)
        beans.getReference(bean, HttpAuthenticationMechanism.class, context);
  }

  /** Keeps the server's HTML pages back; the front door answers. */
  private static final class Silent extends HttpMessageContextWrapper {
    Silent(HttpMessageContext context) {
      super(context);
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
      return AuthenticationStatus.SEND_FAILURE;
    }
  }
}
