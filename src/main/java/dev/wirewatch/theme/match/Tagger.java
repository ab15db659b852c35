package dev.wirewatch.theme.match;

import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.ThemesChanged;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private volatile RuleBook book;
  private RuleSet rules;

  @Autowired
  public Tagger(Themes themes) {
    this(themes::settled);
  }

  Tagger(Supplier<RuleBook> newest) {
    this.newest = newest;
    this.book = newest.get();
    this.rules = new RuleSet(book.rules());
  }

  @Override
  public List<List<Tag>> tag(List<ItemText> texts) {
    RuleBook wanted = newest.get();
    while (true) {
      use(wanted);
      inUse.readLock().lock();
      try {
        if (book.revision() >= wanted.revision()) {
          return rules.tag(texts);
        }
      } finally {
        inUse.readLock().unlock();
      }
    }
  }

  @Override
  public void hold() {
    use(newest.get());
  }

  @Override
  public boolean knows(String themeId) {
    return newest.get().themes().stream().anyMatch(theme -> theme.id().equals(themeId));
  }

  /** Has the rules ready before the next text comes. */
  @EventListener(ThemesChanged.class)
  void prepare() {
    use(newest.get());
  }

  /** Runs these rules from now on, unless newer ones run; waits for texts being tagged. */
  private void use(RuleBook wanted) {
    if (book.revision() >= wanted.revision()) {
      return;
    }
    building.lock();
    try {
      if (book.revision() < wanted.revision()) {
        replace(wanted);
      }
    } finally {
      building.unlock();
    }
  }

  private void replace(RuleBook wanted) {
    if (book.rules().equals(wanted.rules())) {
      book = wanted;
      return;
    }
    var next = new RuleSet(wanted.rules());
    inUse.writeLock().lock();
    try {
      rules.close();
      rules = next;
      book = wanted;
    } finally {
      inUse.writeLock().unlock();
    }
  }

  @PreDestroy
  public void close() {
    inUse.writeLock().lock();
    try {
      rules.close();
    } finally {
      inUse.writeLock().unlock();
    }
  }
}
