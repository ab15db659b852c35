package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.web.BareSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People who sign in, over HTTP. */
class PeopleIT extends DeskWithPeople {

  @Autowired private JdbcClient jdbc;

  private JsonNode add(String name, String role) {
    Visitor.Answer added =
        anna.post("/api/v1/users", Map.of("name", name, "role", role, "password", PASSWORD));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.json();
  }

  @Test
  void saysWhoIsAsking() {
    assertThat(anna.get("/api/v1/me").json())
        .hasToString(
            "{\"name\":\"anna\",\"displayName\":\"anna\",\"role\":\"admin\",\"signedIn\":true}");
    assertThat(visitor().get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void whoIsSignedOutSeesNothingButHowToSignIn() {
    Visitor nobody = visitor();
    for (String page : new String[] {"/", "/feeds", "/items/1", "/nowhere", "/users", "/log"}) {
      Visitor.Answer answer = nobody.page(page);
      assertThat(answer.status()).as(page).isEqualTo(302);
      assertThat(answer.location()).as(page).isEqualTo("/sign-in");
    }
    for (String call :
        new String[] {
          "/api/v1/items",
          "/api/v1/users/7",
          "/v3/api-docs",
          "/events",
          "/actuator/prometheus",
          "/actuator/info",
          "/api/v1/nothing"
        }) {
      assertThat(nobody.get(call).status()).as(call).isEqualTo(401);
    }
    assertThat(nobody.get("/actuator/health").text())
        .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    assertThat(anna.get("/actuator/health").text()).contains("components");
    assertThat(nobody.page("/sign-in").text()).doesNotContain("href=\"/feeds\"", "Sign out");
  }

  @Test
  void leadsToThePageThatWasWanted() {
    Visitor somebody = visitor();
    somebody.page("/feeds?state=failing");
    Visitor.Answer answer = somebody.trySignIn("anna", PASSWORD);
    assertThat(answer.location()).isEqualTo("/feeds?state=failing");
    assertThat(somebody.page("/feeds").status()).isEqualTo(200);
  }

  @Test
  void aCookieThatAnotherSitePlantedLeadsNowhereElse() throws IOException {
    Visitor somebody = visitor();
    somebody.page("/sign-in");
    String planted =
        Base64.getEncoder()
            .encodeToString("https://evil.example/sign-in".getBytes(StandardCharsets.UTF_8));
    String form = "username=anna&password=" + PASSWORD.replace(" ", "+");
    String answer =
        BareSocket.ask(
            port,
            "POST /sign-in HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n".formatted(port)
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: %d\r\n".formatted(form.length())
                + "X-CSRF-TOKEN: %s\r\n".formatted(somebody.csrf())
                + "Cookie: XSRF-TOKEN=%s; REDIRECT_URI=%s\r\n\r\n"
                    .formatted(somebody.cookies().get("XSRF-TOKEN"), planted)
                + form);
    assertThat(answer).startsWith("HTTP/1.1 302").contains("SESSION=").doesNotContain("evil");
  }

  @Test
  void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
    String name = newName();
    long id = add(name, "viewer").get("id").asLong();
    Visitor.Answer wrong = visitor().trySignIn(name, "not this password");
    Visitor.Answer unknown = visitor().trySignIn(newName(), "not this password");
    anna.send("PUT", "/api/v1/users/" + id, Map.of("enabled", false));
    Visitor.Answer disabled = visitor().trySignIn(name, PASSWORD);
    assertThat(wrong.location()).isEqualTo("/sign-in?failed");
    assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(disabled.status());
    assertThat(wrong.location()).isEqualTo(unknown.location()).isEqualTo(disabled.location());
    assertThat(visitor().page("/sign-in?failed").text())
        .contains("The name or the password is wrong.");
  }

  @Test
  void aSessionThatWasForcedOnSomebodyIsNotTheOneHeSignsInWith() throws IOException {
    String forced = "Cookie: SESSION=" + "Zm9yY2Vk".repeat(5);
    assertThat(BareSocket.ask(port, request("GET", "/api/v1/me", forced)))
        .startsWith("HTTP/1.1 401");
    Visitor somebody = visitor();
    somebody.page("/sign-in");
    String before = String.valueOf(somebody.cookies().get("SESSION"));
    somebody.signIn("anna", PASSWORD);
    String first = somebody.cookies().get("SESSION");
    assertThat(first).isNotNull().isNotEqualTo(before);
    // Signing in again over a session that is open changes it too.
    somebody.form("/sign-in", Map.of("username", "anna", "password", PASSWORD));
    assertThat(somebody.cookies().get("SESSION")).isNotEqualTo(first);
    assertThat(BareSocket.ask(port, request("GET", "/api/v1/me", "Cookie: SESSION=" + first)))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void cookiesAreForThisProgramAlone() throws IOException {
    Visitor somebody = visitor();
    somebody.page("/sign-in");
    Visitor.Answer answer =
        somebody.form("/sign-in", Map.of("username", "anna", "password", PASSWORD));
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("SESSION="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure", "Max-Age");
  }

  @Test
  void whoeverSignsOutIsSignedOutWithThatCookieEverywhere() throws IOException {
    Visitor somebody = signedIn("viewer");
    String cookie = "Cookie: SESSION=" + somebody.cookies().get("SESSION");
    assertThat(BareSocket.ask(port, request("GET", "/api/v1/me", cookie)))
        .startsWith("HTTP/1.1 200");
    assertThat(somebody.post("/sign-out", null).location()).isEqualTo("/sign-in?out");
    assertThat(BareSocket.ask(port, request("GET", "/api/v1/me", cookie)))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void staysSignedInForAMonthIfAskedTo() {
    Visitor somebody = visitor();
    somebody.page("/sign-in");
    Visitor.Answer answer =
        somebody.form(
            "/sign-in", Map.of("username", "anna", "password", PASSWORD, "remember-me", "on"));
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("SESSION=") && cookie.contains("Max-Age="));
    assertThat(
            jdbc.sql("select max(max_inactive_interval) from spring_session")
                .query(Integer.class)
                .single())
        .isEqualTo(30 * 24 * 3600);
  }

  @Test
  void aSessionsWritesNeedItsOwnToken() {
    Visitor viewer = signedIn("viewer");
    String own = anna.csrf();
    anna.setCsrf(null);
    assertThat(anna.post("/api/v1/log/verify", null).status()).isEqualTo(403);
    anna.setCsrf(viewer.csrf());
    assertThat(anna.post("/api/v1/log/verify", null).status()).isEqualTo(403);
    anna.setCsrf(own);
    assertThat(anna.post("/api/v1/log/verify", null).status()).isEqualTo(200);
    assertThat(anna.page("/log").text()).contains("name=\"_csrf\"");
  }

  @Test
  void aTokenNeedsNoneAndDiesAtOnce() {
    JsonNode made =
        anna.post("/api/v1/tokens", Map.of("name", "export", "role", "reviewer")).json();
    Visitor program = Visitor.withToken(port, made.get("token").asString());
    assertThat(made.get("token").asString()).startsWith("wwt_");
    assertThat(program.get("/api/v1/me").json().get("role").asString()).isEqualTo("reviewer");
    assertThat(program.post("/api/v1/log/verify", null).status()).isEqualTo(200);
    assertThat(program.get("/api/v1/users").status()).isEqualTo(403);
    JsonNode own = anna.get("/api/v1/tokens").json();
    assertThat(own.toString()).doesNotContain("wwt_").contains("lastUsedAt\":\"2");
    assertThat(anna.send("DELETE", "/api/v1/tokens/" + made.get("id").asLong(), null).status())
        .isEqualTo(204);
    assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void aTokenMayDoNoMoreThanItsOwner() {
    String name = newName();
    long id = add(name, "reviewer").get("id").asLong();
    Visitor owner = visitor().signIn(name, PASSWORD);
    assertThat(owner.post("/api/v1/tokens", Map.of("name", "t", "role", "admin")).status())
        .isEqualTo(403);
    assertThat(
            owner
                .post(
                    "/api/v1/tokens",
                    Map.of("name", "t", "expiresAt", Instant.parse("2020-01-01T00:00:00Z")))
                .status())
        .isEqualTo(400);
    Visitor program =
        Visitor.withToken(
            port, owner.post("/api/v1/tokens", Map.of("name", "t")).json().get("token").asString());
    assertThat(program.get("/api/v1/me").json().get("role").asString()).isEqualTo("reviewer");
    anna.send("PUT", "/api/v1/users/" + id, Map.of("role", "viewer"));
    assertThat(program.get("/api/v1/me").json().get("role").asString()).isEqualTo("viewer");
    assertThat(owner.get("/api/v1/me").json().get("role").asString()).isEqualTo("viewer");
    anna.send("PUT", "/api/v1/users/" + id, Map.of("enabled", false));
    assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(owner.get("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void aTokenThatIsNoneIsRefusedWhateverTheCookie() throws IOException {
    String cookie = "Cookie: SESSION=" + anna.cookies().get("SESSION");
    assertThat(
            BareSocket.ask(
                port, request("GET", "/api/v1/me", cookie + "\r\nAuthorization: Bearer wwt_x")))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void theLastAdministratorStays() {
    long id = anna.get("/api/v1/users").json().get(0).get("id").asLong();
    for (Object change : new Object[] {Map.of("role", "viewer"), Map.of("enabled", false)}) {
      assertThat(anna.send("PUT", "/api/v1/users/" + id, change).status()).isEqualTo(409);
    }
    assertThat(anna.send("DELETE", "/api/v1/users/" + id, null).status()).isEqualTo(409);
    assertThat(anna.get("/api/v1/me").json().get("role").asString()).isEqualTo("admin");
  }

  @Test
  void whatIsLeftOutStaysAsItIs() {
    long id = add(newName(), "reviewer").get("id").asLong();
    JsonNode changed =
        anna.send("PUT", "/api/v1/users/" + id, Map.of("displayName", "Борис")).json();
    assertThat(changed.get("displayName").asString()).isEqualTo("Борис");
    assertThat(changed.get("role").asString()).isEqualTo("reviewer");
    assertThat(changed.get("enabled").asBoolean()).isTrue();
  }

  @Test
  void anAddressToSetAPasswordAtWorksOnce() {
    String name = newName();
    JsonNode added = anna.post("/api/v1/users", Map.of("name", name, "role", "reviewer")).json();
    String address = added.get("setUpAddress").asString().replaceFirst("^http://[^/]+", "");
    Visitor somebody = visitor();
    assertThat(somebody.page(address).text()).contains("Set your password", name);
    assertThat(somebody.form(address, Map.of("password", "short", "repeated", "short")))
        .satisfies(refused -> {
          assertThat(refused.status()).isEqualTo(400);
          assertThat(refused.text()).contains("at least 12 characters; this has 5");
        });
    assertThat(
            somebody.form(address, Map.of("password", PASSWORD, "repeated", PASSWORD)).location())
        .isEqualTo("/sign-in");
    assertThat(somebody.page(address).status()).isEqualTo(404);
    assertThat(somebody.form(address, Map.of("password", PASSWORD, "repeated", PASSWORD)).status())
        .isEqualTo(404);
    somebody.signIn(name, PASSWORD);
  }

  @Test
  void whoeverIsResetIsSignedOutUntilHeHasANewPassword() {
    String name = newName();
    long id = add(name, "viewer").get("id").asLong();
    Visitor somebody = visitor().signIn(name, PASSWORD);
    String address =
        anna.post("/api/v1/users/" + id + "/reset", null)
            .json()
            .get("setUpAddress")
            .asString()
            .replaceFirst("^http://[^/]+", "");
    assertThat(somebody.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(visitor().trySignIn(name, PASSWORD).location()).isEqualTo("/sign-in?failed");
    Visitor again = visitor();
    again.page(address);
    again.form(address, Map.of("password", "another long one", "repeated", "another long one"));
    again.signIn(name, "another long one");
  }

  @Test
  void ownSessionsAreListedAndEnded() {
    String name = newName();
    add(name, "viewer");
    Visitor first = visitor().signIn(name, PASSWORD);
    Visitor second = visitor().signIn(name, PASSWORD);
    Visitor third = visitor().signIn(name, PASSWORD);
    assertThat(first.get("/api/v1/sessions").json().size()).isEqualTo(3);
    assertThat(first.page("/me").text()).contains("This one", "End all others");
    assertThat(second.send("DELETE", "/api/v1/sessions", null).status()).isEqualTo(204);
    assertThat(first.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(third.get("/api/v1/me").status()).isEqualTo(401);
    assertThat(second.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(anna.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void aNewPasswordEndsTheOtherSessions() {
    String name = newName();
    add(name, "viewer");
    Visitor first = visitor().signIn(name, PASSWORD);
    Visitor second = visitor().signIn(name, PASSWORD);
    assertThat(change(first, "a wrong present one").text())
        .contains("That is not your present password.");
    assertThat(change(first, PASSWORD).location()).isEqualTo("/me");
    assertThat(first.get("/api/v1/me").status()).isEqualTo(200);
    assertThat(second.get("/api/v1/me").status()).isEqualTo(401);
    visitor().signIn(name, "another long one");
  }

  private static Visitor.Answer change(Visitor visitor, String present) {
    return visitor.form(
        "/me/password",
        Map.of("present", present, "password", "another long one", "repeated", "another long one"));
  }

  @Test
  void whoTriesManyPasswordsIsToldToWait() {
    String name = newName();
    add(name, "viewer");
    var answers =
        IntStream.range(0, 6).mapToObj(i -> visitor().trySignIn(name, "wrong wrong " + i)).toList();
    assertThat(answers.getFirst().status()).isEqualTo(302);
    assertThat(answers.getLast().status()).isEqualTo(429);
    assertThat(Integer.parseInt(answers.getLast().header("Retry-After"))).isBetween(1, 30);
    assertThat(anna.get("/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void answersToItsOwnNamesAlone() throws IOException {
    assertThat(host("wire.example.org")).startsWith("HTTP/1.1 401");
    assertThat(host("wire.example.org:8443")).startsWith("HTTP/1.1 401");
    assertThat(host("evil.example")).startsWith("HTTP/1.1 400").contains("wirewatch.access.hosts");
  }

  private String host(String name) throws IOException {
    return BareSocket.ask(
        port, "GET /api/v1/me HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\n\r\n");
  }

  private static String request(String method, String path, String header) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + header
        + "\r\n\r\n";
  }

  @Test
  void theLogTellsWhoSignedInAndWhoFailedTo() {
    String name = newName();
    add(name, "viewer");
    visitor().trySignIn(name, "not this password");
    Visitor viewer = visitor().signIn(name, PASSWORD);
    JsonNode rows = anna.get("/api/v1/log?who=" + name).json().get("entries");
    assertThat(rows.valueStream().map(row -> row.get("what").asString()))
        .containsExactly("sign-in", "sign-in.failed");
    assertThat(viewer.get("/api/v1/log").json().toString()).doesNotContain("sign-in", "user.add");
    assertThat(anna.post("/api/v1/log/verify", null).json().get("holds").asBoolean()).isTrue();
    assertThat(anna.get("/api/v1/log.jsonl?what=user.add").text().lines())
        .allMatch(line -> line.startsWith("{\"id\":"));
  }

  @Test
  void aCellThatLooksLikeAFormulaIsMadeHarmless() {
    visitor().trySignIn("=1+1", "not this password");
    assertThat(anna.get("/api/v1/log.csv?who=%3D1%2B1").text()).contains(",'=1+1,sign-in.failed,");
  }

  @Test
  void everyPageHasATokenAndTheNameOfWhoLooks() {
    assertThat(anna.page("/").text())
        .contains("<meta name=\"_csrf\"", "<meta name=\"_csrf_header\"")
        .contains("<meta name=\"user\" content=\"anna\">")
        .contains("action=\"/sign-out\"");
    assertThat(signedIn("viewer").page("/").text()).doesNotContain("href=\"/users\"");
  }
}
