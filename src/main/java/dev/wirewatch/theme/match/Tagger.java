package dev.wirewatch.theme.match;

import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.Themes;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tags texts by the rules in force, which may be changed while texts are tagged. */
@Component
public class Tagger implements ItemTagger {

  private final ReadWriteLock inUse = new ReentrantReadWriteLock();
  private final Predicate<String> known;
  private RuleSet rules;

  @Autowired
  public Tagger(Themes themes) {
    this(themes.rules(), id -> themes.find(id).isPresent());
  }

  Tagger(List<Rule> rules) {
    this(rules, id -> rules.stream().anyMatch(rule -> rule.themeId().equals(id)));
  }

  private Tagger(List<Rule> rules, Predicate<String> known) {
    this.known = known;
    this.rules = new RuleSet(rules);
  }

  @Override
  public List<List<Tag>> tag(List<ItemText> texts) {
    inUse.readLock().lock();
    try {
      return rules.tag(texts);
    } finally {
      inUse.readLock().unlock();
    }
  }

  @Override
  public boolean knows(String themeId) {
    return known.test(themeId);
  }

  /** Runs other rules from now on; waits for texts being tagged. */
  void use(List<Rule> others) {
    var next = new RuleSet(others);
    inUse.writeLock().lock();
    try {
      rules.close();
      rules = next;
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
