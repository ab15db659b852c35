package dev.wirewatch.theme.match;

import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.ThemesChanged;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tags texts by the rules in force, which may be changed while texts are tagged. Within a
 * transaction these are the newest committed by any node, and stay so until it ends.
 */
@Component
public class Tagger implements ItemTagger {

  private final Supplier<RuleBook> newest;
  private final ReentrantLock building = new ReentrantLock();
  private volatile Running running;

  private record Running(RuleBook book, RuleSet rules) {

    boolean isAsNewAs(RuleBook wanted) {
      return book.revision() >= wanted.revision();
    }

    Running with(RuleBook wanted) {
      boolean same = book.rules().equals(wanted.rules());
      return new Running(wanted, same ? rules : new RuleSet(wanted.rules()));
    }
  }

  @Autowired
  public Tagger(Themes themes) {
    this(themes::settled);
  }

  Tagger(Supplier<RuleBook> newest) {
    this.newest = newest;
    RuleBook book = newest.get();
    this.running = new Running(book, new RuleSet(book.rules()));
  }

  @Override
  public List<List<Tag>> tag(List<ItemText> texts) {
    return newest(newest.get()).rules().tag(texts);
  }

  @Override
  public void hold() {
    newest(newest.get());
  }

  @Override
  public boolean knows(String themeId) {
    return newest.get().themes().stream().anyMatch(theme -> theme.id().equals(themeId));
  }

  /** Has the rules ready before the next text comes. */
  @EventListener(ThemesChanged.class)
  void prepare() {
    newest(newest.get());
  }

  /** Runs these rules from now on, unless newer ones run. */
  private Running newest(RuleBook wanted) {
    Running present = running;
    if (present.isAsNewAs(wanted)) {
      return present;
    }
    building.lock();
    try {
      if (!running.isAsNewAs(wanted)) {
        running = running.with(wanted);
      }
      return running;
    } finally {
      building.unlock();
    }
  }
}
