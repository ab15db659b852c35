package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What each role may ask for, of everything that the program has mappings for; {@code
 * src/docs/access.md} has the same table.
 */
class RolesIT extends DeskWithPeople {

  private static final Path PAGE = Path.of("src/docs/access.md");
  private static final Path RIGHT = Path.of("target/access-table.md");
  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Autowired private List<RequestMappingInfoHandlerMapping> mappings;

  /** A method and a path with its variables. */
  private record Target(String path, String method) implements Comparable<Target> {

    boolean reads() {
      return READS.contains(method);
    }

    /** The path with something for each variable; there is nothing of that kind. */
    String address() {
      return path.replaceAll("\\{[^}]*}", "99999").replace("**", "x").replace("*", "x");
    }

    @Override
    public int compareTo(Target other) {
      return (path + " " + method).compareTo(other.path + " " + other.method);
    }
  }

  private Set<Target> targets() {
    var all = new TreeSet<Target>();
    for (RequestMappingInfoHandlerMapping mapping : mappings) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String path : info.getPatternValues()) {
          Stream<String> names =
              methods.isEmpty()
                  ? Stream.of("GET", "POST")
                  : methods.stream().map(RequestMethod::name);
          names.forEach(method -> all.add(new Target(path, method)));
        }
      }
    }
    return all;
  }

  /** Who is asked for what; null is nobody. */
  private Map<String, List<Visitor>> people() {
    var people = new TreeMap<String, List<Visitor>>();
    for (String role : List.of("viewer", "reviewer")) {
      Visitor session = signedIn(role, role);
      String token =
          session.post("/api/v1/tokens", Map.of("name", "t")).json().get("token").asString();
      people.put(role, List.of(session, Visitor.withToken(port, token)));
    }
    return people;
  }

  @Test
  void nobodyChangesWhatHisRoleMayNot() throws IOException {
    Map<String, List<Visitor>> people = people();
    var table = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (Target target : targets()) {
      String least = least(target, people, wrong);
      table.add("| " + target.method() + " | `" + target.path() + "` | " + least + " |");
    }
    assertThat(wrong).isEmpty();
    Files.createDirectories(RIGHT.getParent());
    Files.write(RIGHT, table);
    assertThat(Files.readString(PAGE))
        .as("%s has this table, which is in %s now", PAGE, RIGHT)
        .contains(String.join("\n", table));
  }

  /** The least role that is not refused; an administrator is refused nothing. */
  private String least(Target target, Map<String, List<Visitor>> people, List<String> wrong) {
    var nobody = new Visitor(port);
    nobody.page("/sign-in");
    int status = nobody.status(target.method(), target.address());
    if (status != 401 && status != 302) {
      return "anybody";
    }
    String least = "admin";
    for (String role : List.of("reviewer", "viewer")) {
      Visitor session = Objects.requireNonNull(people.get(role)).getFirst();
      if (session.get("/api/v1/me").status() == 401) {
        // What was asked before has ended it.
        session.signIn(role, PASSWORD);
      }
      List<Integer> answers = new ArrayList<>();
      for (Visitor visitor : Objects.requireNonNull(people.get(role))) {
        answers.add(visitor.status(target.method(), target.address()));
      }
      boolean refused = answers.stream().allMatch(each -> each == 403);
      if (!refused && answers.contains(403)) {
        wrong.add(role + " by session and by token: " + target + " " + answers);
      }
      if (answers.contains(401)) {
        wrong.add(role + " is not known: " + target + " " + answers);
      }
      least = refused ? least : role;
    }
    return least;
  }

  @Test
  void whatAViewerMayChangeIsHisOwn() throws IOException {
    Set<String> own = Set.of("me", "tokens", "sessions", "preferences", "presence", "webauthn");
    Set<String> dry =
        Set.of(
            "/tag",
            "/themes/check",
            "/themes/backtest",
            "/themes/explain",
            "/why",
            "/feeds/preview",
            "/log/verify");
    List<String> others =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && line.endsWith("| viewer |"))
            .filter(line -> !line.startsWith("| GET"))
            .map(line -> line.replaceAll(".*`(/api/v1)?(.*)`.*", "$2"))
            .filter(path -> !own.contains(path.split("/")[1]) && !dry.contains(path))
            .toList();
    assertThat(others).isEmpty();
  }
}
