package dev.wirewatch.access.pages;

import dev.wirewatch.web.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. */
@Controller
class SignInController {

  private final ObjectProvider<ClientRegistrationRepository> registrations;

  SignInController(ObjectProvider<ClientRegistrationRepository> registrations) {
    this.registrations = registrations;
  }

  /** Somebody else who can say who it is. */
  record Provider(String id, String name) {}

  @GetMapping("/sign-in")
  String form(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("providers", providers());
    model.addAttribute("notice", Notice.take(request, response));
    model.addAttribute("problem", problem(request));
    return "access/sign-in";
  }

  private static @Nullable String problem(HttpServletRequest request) {
    if (request.getParameter("failed") != null) {
      return "The name or the password is wrong.";
    }
    return request.getParameter("provider") == null
        ? null
        : "The sign-in elsewhere did not work. Try again, or ask an administrator.";
  }

  private List<Provider> providers() {
    var found = new ArrayList<Provider>();
    if (registrations.getIfAvailable() instanceof Iterable<?> known) {
      for (Object each : known) {
        if (each instanceof ClientRegistration provider) {
          found.add(new Provider(provider.getRegistrationId(), provider.getClientName()));
        }
      }
    }
    return found;
  }
}
