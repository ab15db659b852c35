package dev.wirewatch.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of single keys, with their switch. */
@Controller
class KeysController {

  private final KeySwitch keys;

  KeysController(KeySwitch keys) {
    this.keys = keys;
  }

  @GetMapping("/keys")
  String keys() {
    return "keys";
  }

  @PostMapping("/preferences/keys")
  Object set(@RequestParam boolean on, HttpServletRequest request, HttpServletResponse response) {
    keys.set(on, response);
    return Htmx.target(request).isEmpty() ? SeeOther.to("/keys") : "keys :: switch";
  }
}
