package dev.wirewatch.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the version of a style sheet or script into its address. Other addresses are left alone:
 * Spring would look for a file of that name in every library, for every link of a page.
 */
final class FileAddresses extends ResourceUrlEncodingFilter {

  private static final List<String> FOLDERS = List.of("/css/", "/js/", "/webjars/");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    super.doFilter(
        request,
        response,
        (asked, encoding) -> chain.doFilter(asked, new OnlyFiles((HttpServletResponse) encoding)));
  }

  private static final class OnlyFiles extends HttpServletResponseWrapper {

    private OnlyFiles(HttpServletResponse encoding) {
      super(encoding);
    }

    @Override
    public String encodeURL(String address) {
      return FOLDERS.stream().anyMatch(address::contains) ? super.encodeURL(address) : address;
    }
  }
}
