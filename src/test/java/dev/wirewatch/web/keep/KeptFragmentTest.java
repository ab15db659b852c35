package dev.wirewatch.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class KeptFragmentTest {

  private static final AtomicInteger READ = new AtomicInteger();

  /** Equal persons have the same name; it is counted how often one is asked for it. */
  public record Person(String name) {

    @Override
    public String name() {
      READ.incrementAndGet();
      return name;
    }
  }

  private final SpringTemplateEngine engine = engine(true);

  private static SpringTemplateEngine engine(boolean keeps) {
    READ.set(0);
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("dev/wirewatch/web/keep/");
    files.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    engine.addDialect(new KeepDialect(keeps));
    return engine;
  }

  private String page(Person person) {
    return page(engine, person);
  }

  private static String page(SpringTemplateEngine engine, Person person) {
    Map<String, Object> model = Map.of("person", person, "time", "morning");
    return engine.process("page-with-a-kept-part", new Context(Locale.ENGLISH, model)).strip();
  }

  @Test
  void equalValuesAreRenderedOnce() {
    String first = page(new Person("A & B"));
    assertThat(first).contains("<b>A &amp; B</b>").doesNotContain("gone", "keep:");
    assertThat(page(new Person("A & B"))).isEqualTo(first);
    assertThat(READ).hasValue(1);
  }

  @Test
  void otherValuesAreRenderedAnew() {
    page(new Person("Ann"));
    assertThat(page(new Person("Boris"))).contains("Boris");
    assertThat(page(new Person("Ann"))).contains("Ann");
    assertThat(READ).hasValue(2);
  }

  @Test
  void aFragmentKnowsNothingButItsValues() {
    assertThat(page(new Person("Ann"))).contains("Good , <b>Ann</b>").doesNotContain("morning");
  }

  @Test
  void templatesThatMayChangeAreRenderedEachTime() {
    SpringTemplateEngine changing = engine(false);
    page(changing, new Person("Ann"));
    assertThat(page(changing, new Person("Ann"))).contains("Ann");
    assertThat(READ).hasValue(2);
  }
}
