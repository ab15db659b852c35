package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.sample.SampleWire;
import dev.wirewatch.web.page.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Loads the sample wire and removes it. */
@Controller
class SamplesController {

  private final SampleWire samples;

  SamplesController(SampleWire samples) {
    this.samples = samples;
  }

  @PostMapping("/samples")
  View load() {
    samples.load();
    return SeeOther.to("/");
  }

  @PostMapping("/samples/remove")
  View remove() {
    samples.remove();
    return SeeOther.to("/");
  }
}
