package latchkey.rest.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import latchkey.rest.request.PublicUrl;
import org.junit.jupiter.api.Test;

class StartPageTest {
  private final StringWriter written = new StringWriter();
  private final Map<String, Object> told = new HashMap<>();

  @Test
  void the_page_says_where_directories_go() throws IOException {
    var page = page("https://id.example/");

    assertThat(page).contains("<code>https://id.example/scim/v2</code>").doesNotContain("{{");
    assertThat(told).containsEntry("setContentType", "text/html");
    assertThat(told).containsEntry("setCharacterEncoding", "UTF-8");
  }

  @Test
  void what_is_configured_is_text_and_no_markup() throws IOException {
    assertThat(page("https://id.example/a&b"))
        .contains("https://id.example/a&amp;b/scim/v2")
        .doesNotContain("a&b");
    assertThat(StartPage.escaped("<a href=\"x\">&amp;"))
        .isEqualTo("&lt;a href=&quot;x&quot;>&amp;amp;");
  }

  private String page(String url) throws IOException {
    var page = new StartPage();
    page.url = new PublicUrl(url);
    page.doGet(stub(HttpServletRequest.class, this::nothing), response());
    return written.toString();
  }

  private HttpServletResponse response() {
    return stub(
        HttpServletResponse.class,
        (proxy, method, with) ->
            method.getName().equals("getWriter")
                ? new PrintWriter(written)
                : told.put(method.getName(), with[0]));
  }

  private Object nothing(Object proxy, java.lang.reflect.Method method, Object[] with) {
    throw new UnsupportedOperationException(method.getName());
  }

  private static <T> T stub(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
