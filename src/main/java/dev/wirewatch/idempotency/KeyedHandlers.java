package dev.wirewatch.idempotency;

import dev.wirewatch.access.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** Begins and ends requests with keys around the handlers that take them. */
@Configuration(proxyBeanMethods = false)
class KeyedHandlers implements WebMvcConfigurer, HandlerInterceptor {

  private final KeyedCalls calls;
  private final CurrentUser user;

  KeyedHandlers(KeyedCalls calls, CurrentUser user) {
    this.calls = calls;
    this.user = user;
  }

  /** After the lane of requests: who waits for a turn there must not hold a connection. */
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var keyed = WebUtils.getNativeRequest(request, KeyedRequest.class);
    if (keyed == null
        || keyed.call() != null
        || !(handler instanceof HandlerMethod method)
        || !method.hasMethodAnnotation(Idempotent.class)) {
      return true;
    }
    RequestKey key = RequestKey.of(user.name(), keyed.getHeader(RequestKey.HEADER));
    Optional<KeptAnswer> before = calls.begin(key, keyed.hash(), keyed::begun);
    if (before.isPresent()) {
      before.get().send(response);
      return false;
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    var keyed = WebUtils.getNativeRequest(request, KeyedRequest.class);
    KeyedCall call = keyed == null ? null : keyed.call();
    if (keyed == null || call == null) {
      return;
    }
    keyed.begun(null);
    if (failure != null) {
      call.giveUp();
      return;
    }
    try {
      calls.end(call, keyed.response());
    } catch (RuntimeException e) {
      // Thrown here, it would be logged, and an answer sent that is not true.
      keyed.failed(e);
    }
  }
}
