package dev.wirewatch.review.agreement;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/agreement}: how far people agree who decided about the same items. */
@RestController
class AgreementApi {

  private final Agreements agreements;

  AgreementApi(Agreements agreements) {
    this.agreements = agreements;
  }

  @GetMapping("/api/v1/agreement")
  Agreements.Report report() {
    return agreements.report();
  }
}
