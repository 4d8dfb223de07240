package latchkey.rest.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import latchkey.rest.request.PublicUrl;

/** The page at {@code /}: what this is, whether it is ready, where to go. */
@WebServlet("")
public class StartPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient PublicUrl url;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(page());
  }

  private String page() throws IOException {
    try (var template = StartPage.class.getResourceAsStream("start.html")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{{url}}", escaped(url.base()))
          .replace("{{tenant}}", escaped(url.tenant()));
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
