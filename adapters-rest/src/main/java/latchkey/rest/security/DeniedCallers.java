package latchkey.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import latchkey.application.credential.api.Authenticate.Caller;

/** Hears of directories that are known and do not get in; no other filter or resource does. */
public interface DeniedCallers {
  /**
   * @param status of HTTP
   * @param detail as told to the caller
   */
  void denied(HttpServletRequest request, Caller caller, int status, String detail);
}
