package dev.wirewatch.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts the security headers on answers before anything can refuse the request. */
final class SecurityValve extends ValveBase {

  SecurityValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    SecurityHeaders.addTo(response);
    getNext().invoke(request, response);
  }
}
