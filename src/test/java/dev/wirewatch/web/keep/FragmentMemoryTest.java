package dev.wirewatch.web.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragmentMemoryTest {

  private final FragmentMemory memory = new FragmentMemory(10);

  private static FragmentMemory.Key key(String value) {
    return new FragmentMemory.Key("template", "fragment", Locale.ENGLISH, Map.of("v", value));
  }

  @Test
  void textsThatWereAskedForLastAreKept() {
    memory.put(key("a"), "aaaa");
    memory.put(key("b"), "bbbb");
    assertThat(memory.get(key("a"))).isEqualTo("aaaa");
    memory.put(key("c"), "cccc");

    assertThat(memory.get(key("a"))).isEqualTo("aaaa");
    assertThat(memory.get(key("b"))).isNull();
    assertThat(memory.get(key("c"))).isEqualTo("cccc");
  }

  @Test
  void aTextInThePlaceOfAnotherTakesNoMoreThanItself() {
    for (int i = 0; i < 5; i++) {
      memory.put(key("a"), "aaaaaa");
    }
    memory.put(key("b"), "bbbb");
    assertThat(memory.get(key("a"))).isEqualTo("aaaaaa");
    assertThat(memory.get(key("b"))).isEqualTo("bbbb");
  }

  @Test
  void nothingIsKeptOfATextThatIsTooLong() {
    memory.put(key("a"), "aaaa");
    memory.put(key("b"), "b".repeat(11));
    assertThat(memory.get(key("b"))).isNull();
    assertThat(memory.get(key("a"))).isEqualTo("aaaa");
  }
}
