package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wirewatch.Wirewatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Signing in at an OpenID provider: a real one, and one that cheats. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdIT {

  private static final String CLIENT = "wirewatch";
  private static final String PASSWORD = "wires hum at night";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockOAuth2Server honest = new MockOAuth2Server();
  private final RSAKey key = newKey();
  private HttpServer cheat;
  private ConfigurableApplicationContext program;
  private int port;
  private volatile String idToken = "";

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("known").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    honest.start(InetAddress.getByName("127.0.0.1"), 0);
    cheat = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    cheat.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    cheat.createContext(
        "/.well-known/openid-configuration",
        exchange -> answer(exchange, JSON.writeValueAsString(discovery())));
    cheat.createContext(
        "/token",
        exchange ->
            answer(
                exchange,
                JSON.writeValueAsString(
                    Map.of("access_token", "a", "token_type", "Bearer", "id_token", idToken))));
    cheat.start();
    Path password = Files.writeString(data.resolve("password"), PASSWORD);
    String client = "--spring.security.oauth2.client.";
    program =
        new SpringApplicationBuilder(Wirewatch.class)
            .run(
                "--wirewatch.data-dir=" + data,
                "--wirewatch.config-dir=" + data,
                "--wirewatch.poll.enabled=false",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--wirewatch.access.users=true",
                "--wirewatch.access.admin.name=anna",
                "--wirewatch.access.admin.password-file=" + password,
                "--wirewatch.access.oidc.role-claim=desk_role",
                client + "registration.newsroom.client-id=" + CLIENT,
                client + "registration.newsroom.client-secret=secret",
                client + "registration.newsroom.scope=openid,profile",
                client + "registration.newsroom.client-name=the newsroom",
                client + "provider.newsroom.issuer-uri=" + honest.issuerUrl("newsroom"),
                client + "registration.cheat.client-id=" + CLIENT,
                client + "registration.cheat.client-secret=secret",
                client + "registration.cheat.scope=openid",
                client + "registration.cheat.authorization-grant-type=authorization_code",
                client + "registration.cheat.redirect-uri={baseUrl}/login/oauth2/code/cheat",
                client + "provider.cheat.issuer-uri=" + cheat(""));
    port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @AfterAll
  void stop() {
    program.close();
    cheat.stop(0);
    honest.shutdown();
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer",
        cheat(""),
        "authorization_endpoint",
        cheat("/authorize"),
        "token_endpoint",
        cheat("/token"),
        "jwks_uri",
        cheat("/keys"),
        "subject_types_supported",
        List.of("public"),
        "response_types_supported",
        List.of("code"),
        "id_token_signing_alg_values_supported",
        List.of("RS256"));
  }

  private String cheat(String path) {
    return "http://127.0.0.1:" + cheat.getAddress().getPort() + path;
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  /** Goes to the real provider and back. */
  private Visitor.Answer signIn(Visitor visitor, String subject, Map<String, Object> claims)
      throws IOException, InterruptedException {
    honest.enqueueCallback(
        new DefaultOAuth2TokenCallback("newsroom", subject, "JWT", List.of(CLIENT), claims));
    String there = visitor.get("/oauth2/authorization/newsroom").header("Location");
    var asked = HttpRequest.newBuilder(URI.create(there)).build();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      String back =
          browser
              .send(asked, BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      return visitor.get(back.replaceFirst("^http://[^/]+", ""));
    }
  }

  @Test
  void theFirstSignInMakesAUserAndTheSecondIsTheSame() throws Exception {
    var first = new Visitor(port);
    assertThat(first.page("/sign-in").text()).contains("Sign in with the newsroom");
    signIn(first, "s-1", Map.of("preferred_username", "olga", "name", "Ольга"));
    assertThat(first.get("/api/v1/me").json())
        .hasToString(
            "{\"name\":\"olga\",\"displayName\":\"Ольга\",\"role\":\"viewer\",\"signedIn\":true}");
    var second = new Visitor(port);
    signIn(second, "s-1", Map.of("preferred_username", "olga.new"));
    assertThat(second.get("/api/v1/me").json().get("name").asString()).isEqualTo("olga");
  }

  @Test
  void aNameThatIsTakenGetsANumber() throws Exception {
    var visitor = new Visitor(port);
    signIn(visitor, "s-2", Map.of("preferred_username", "Anna"));
    assertThat(visitor.get("/api/v1/me").json().get("name").asString()).isEqualTo("Anna 2");
    assertThat(visitor.get("/api/v1/users").status()).isEqualTo(403);
  }

  @Test
  void theClaimSaysTheRoleAtEachSignIn() throws Exception {
    var visitor = new Visitor(port);
    Map<String, Object> claims =
        Map.of("preferred_username", "pavel", "desk_role", List.of("other", "reviewer"));
    signIn(visitor, "s-3", claims);
    assertThat(visitor.get("/api/v1/me").json().get("role").asString()).isEqualTo("reviewer");
    signIn(new Visitor(port), "s-3", Map.of("preferred_username", "pavel", "desk_role", "viewer"));
    assertThat(visitor.get("/api/v1/me").json().get("role").asString()).isEqualTo("viewer");
  }

  @Test
  void whoIsDisabledHereStaysOut() throws Exception {
    var visitor = new Visitor(port);
    signIn(visitor, "s-4", Map.of("preferred_username", "rita"));
    Visitor anna = new Visitor(port).signIn("anna", PASSWORD);
    long id =
        anna.get("/api/v1/users")
            .json()
            .valueStream()
            .filter(user -> user.get("name").asString().equals("rita"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asLong();
    anna.send("PUT", "/api/v1/users/" + id, Map.of("enabled", false));
    var again = new Visitor(port);
    assertThat(signIn(again, "s-4", Map.of("preferred_username", "rita")).location())
        .isEqualTo("/sign-in?provider");
    assertThat(again.get("/api/v1/me").status()).isEqualTo(401);
  }

  private enum Trick {
    NONE,
    ISSUER,
    AUDIENCE,
    NONCE,
    NO_SIGNATURE,
    KEY,
    MISSING_KEY,
    EXPIRED,
    SUBJECT
  }

  @ParameterizedTest
  @EnumSource(Trick.class)
  void aTokenThatIsNotForThisSignInOpensNothing(Trick trick) throws Exception {
    var visitor = new Visitor(port);
    String there = visitor.get("/oauth2/authorization/cheat").header("Location");
    var asked = UriComponentsBuilder.fromUriString(there).build().getQueryParams();
    idToken = token(trick, String.valueOf(asked.getFirst("nonce")));
    String state = String.valueOf(asked.getFirst("state"));
    Visitor.Answer answer = visitor.get("/login/oauth2/code/cheat?code=c&state=" + state);
    boolean good = trick == Trick.NONE;
    assertThat(answer.location()).isEqualTo(good ? "/" : "/sign-in?provider");
    assertThat(visitor.get("/api/v1/me").status()).isEqualTo(good ? 200 : 401);
  }

  @Test
  void aProviderWithoutAnIssuerStopsTheStart(@TempDir Path data) {
    String client = "--spring.security.oauth2.client.";
    var start = new SpringApplicationBuilder(Wirewatch.class).bannerMode(Banner.Mode.OFF);

    assertThatThrownBy(() ->
            start.run(
                "--wirewatch.data-dir=" + data,
                "--wirewatch.config-dir=" + data,
                "--wirewatch.poll.enabled=false",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--wirewatch.access.users=true",
                client + "registration.lax.client-id=" + CLIENT,
                client + "registration.lax.client-secret=secret",
                client + "registration.lax.scope=openid",
                client + "registration.lax.authorization-grant-type=authorization_code",
                client + "registration.lax.redirect-uri={baseUrl}/login/oauth2/code/lax",
                client + "provider.lax.authorization-uri=" + cheat("/authorize"),
                client + "provider.lax.token-uri=" + cheat("/token"),
                client + "provider.lax.jwk-set-uri=" + cheat("/keys")))
        .hasMessageContaining("spring.security.oauth2.client.provider.lax.issuer-uri");
  }

  @Test
  void anAnswerThatNobodyAskedForOpensNothing() {
    var visitor = new Visitor(port);
    visitor.get("/login/oauth2/code/cheat?code=c&state=made-up");
    assertThat(visitor.get("/api/v1/me").status()).isEqualTo(401);
  }

  private String token(Trick trick, String nonce) throws JOSEException {
    Instant now = InstantSource.system().instant();
    Instant made = trick == Trick.EXPIRED ? now.minusSeconds(7_200) : now;
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(trick == Trick.ISSUER ? "https://another.example" : cheat(""))
            .subject(trick == Trick.SUBJECT ? null : "s-9")
            .audience(trick == Trick.AUDIENCE ? "another" : CLIENT)
            .claim("nonce", trick == Trick.NONCE ? "another" : nonce)
            .claim("preferred_username", "cheat")
            .issueTime(Date.from(made))
            .expirationTime(Date.from(made.plusSeconds(600)))
            .build();
    if (trick == Trick.NO_SIGNATURE) {
      return new PlainJWT(claims).serialize();
    }
    RSAKey signer = trick == Trick.KEY ? newKey() : key;
    String id = trick == Trick.MISSING_KEY ? "unknown" : "known";
    var signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), claims);
    signed.sign(new RSASSASigner(signer));
    return signed.serialize();
  }
}
