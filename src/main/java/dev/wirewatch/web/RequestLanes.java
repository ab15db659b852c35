package dev.wirewatch.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has requests of pages and calls go through their lane; files cost little and take no place. */
@Configuration(proxyBeanMethods = false)
class RequestLanes implements WebMvcConfigurer, HandlerInterceptor {

  private static final String PLACE = RequestLanes.class.getName();

  private final RequestLane lane;

  RequestLanes(RequestLane lane) {
    this.lane = lane;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .excludePathPatterns("/css/**", "/js/**", "/webjars/**", "/icon.svg", "/events")
        .order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      request.setAttribute(PLACE, lane.enter());
    }
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && request.getAttribute(PLACE) instanceof RequestLane.Place place) {
      request.removeAttribute(PLACE);
      place.leave();
    }
  }
}
