package dev.wirewatch.fetch;

import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says why no secure connection came about (RFC 8446, RFC 5280, RFC 9525). */
final class CertificateFailures {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private CertificateFailures() {}

  static String message(SSLException problem, URI url) {
    String host = url.getHost();
    Optional<X509Certificate> faulty = faulty(problem);
    if (has(problem, CertificateExpiredException.class)) {
      return "The server's certificate expired"
          + faulty.map(it -> on(it.getNotAfter().toInstant())).orElse("")
          + ". Ask the publisher to renew it.";
    }
    if (has(problem, CertificateNotYetValidException.class)) {
      return "The server's certificate is not valid before"
          + faulty
              .map(it -> " " + DAY.format(it.getNotBefore().toInstant()))
              .orElse(" some later day")
          + ". Check this machine's clock, or ask the publisher.";
    }
    if (has(problem, SSLPeerUnverifiedException.class) || isOfAnotherName(problem)) {
      return "The server's certificate is for another name than "
          + host
          + ". Check the address; if it is right, ask the publisher to correct the certificate.";
    }
    if (has(problem, CertPathBuilderException.class)) {
      return "The server's certificate was issued by nobody whom this machine trusts: the server"
          + " may have made it itself, or leave out a certificate in between. Ask the publisher.";
    }
    return "No secure connection to "
        + host
        + " came about: "
        + String.valueOf(problem.getMessage())
        + ". Check whether the address begins with http:// instead, or ask the publisher.";
  }

  // Java has no exception of its own for this.
  private static boolean isOfAnotherName(Throwable problem) {
    return causes(problem)
        .filter(CertificateException.class::isInstance)
        .map(cause -> String.valueOf(cause.getMessage()))
        .anyMatch(text -> text.startsWith("No subject alternative") || text.startsWith("No name"));
  }

  private static String on(Instant day) {
    return " on " + DAY.format(day);
  }

  private static boolean has(Throwable problem, Class<? extends Throwable> kind) {
    return causes(problem).anyMatch(kind::isInstance);
  }

  /** The certificate that was found at fault. */
  private static Optional<X509Certificate> faulty(Throwable problem) {
    return causes(problem)
        .filter(CertPathValidatorException.class::isInstance)
        .map(CertPathValidatorException.class::cast)
        .filter(path -> path.getCertPath() != null && path.getIndex() >= 0)
        .map(path -> path.getCertPath().getCertificates().get(path.getIndex()))
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
  }
}
