package dev.wirewatch.web.keep;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** Adds {@code keep:of} to what templates may say. */
@Component
class KeepDialect extends AbstractProcessorDialect {

  /** Ten megabytes, or half of it where all letters are Latin ones. */
  private static final int CHARACTERS = 5_000_000;

  private final FragmentMemory memory;

  /**
   * The dialect of a template engine.
   *
   * @param keeps whether templates stay as they are; they are rendered each time if not
   */
  KeepDialect(@Value("${spring.thymeleaf.cache:true}") boolean keeps) {
    super("Keep", "keep", StandardDialect.PROCESSOR_PRECEDENCE);
    memory = new FragmentMemory(keeps ? CHARACTERS : 0);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new KeptFragment(prefix, memory));
  }
}
