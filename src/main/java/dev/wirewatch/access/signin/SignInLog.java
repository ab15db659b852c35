package dev.wirewatch.access.signin;

import dev.wirewatch.access.log.ActivityLog;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Notes who signed in and out, and who failed to. */
@Component
public class SignInLog {

  private static final int LONGEST = 200;

  private final SignInThrottle throttle;
  private final ActivityLog log;

  SignInLog(SignInThrottle throttle, ActivityLog log) {
    this.throttle = throttle;
    this.log = log;
  }

  public void signedIn(HttpServletRequest request, String name) {
    throttle.succeeded(name, request.getRemoteAddr());
    add("sign-in", request, name);
  }

  public void failed(HttpServletRequest request) {
    String name = Objects.requireNonNullElse(request.getParameter("username"), "").strip();
    add("sign-in.failed", request, name.substring(0, Math.min(name.length(), LONGEST)));
  }

  public void signedOut(HttpServletRequest request, String name) {
    add("sign-out", request, name);
  }

  private void add(String what, HttpServletRequest request, String name) {
    log.addFor(name, what, null, null, Map.of("address", request.getRemoteAddr()));
  }
}
