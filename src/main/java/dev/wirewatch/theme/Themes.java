package dev.wirewatch.theme;

import dev.wirewatch.query.Vocabularies;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The themes that the desk follows, and the vocabularies that their rules and every search may use,
 * as this node knows them: a change made anywhere arrives within a second or so.
 */
@Service
public class Themes implements Vocabularies {

  private final ThemeSource source;
  private final ApplicationEventPublisher events;
  private volatile RuleBook book;

  public Themes(ThemeSource source, ApplicationEventPublisher events) {
    this.source = source;
    this.events = events;
    this.book = source.load(null);
  }

  /** All themes in the desk's order. */
  public List<Theme> all() {
    return book.themes();
  }

  /** The theme with an id. */
  public Optional<Theme> find(String id) {
    return all().stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  /** All vocabularies by name. */
  public List<Vocabulary> vocabularies() {
    return book.vocabularies();
  }

  /** The vocabulary with a name, without its {@code @}. */
  public Optional<Vocabulary> vocabulary(String name) {
    return vocabularies().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  @Override
  public Optional<String> query(String name) {
    return vocabulary(name).map(Vocabulary::query);
  }

  /** The rules that can run, in the order of the themes. */
  public List<Rule> rules() {
    return book.rules();
  }

  /** All of it at one moment. */
  public RuleBook book() {
    return book;
  }

  /**
   * The newest book; within a transaction it stays the newest until that ends, so that what is
   * tagged by it can be committed.
   */
  public RuleBook settled() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return book;
    }
    long revision = source.hold();
    RuleBook present = book;
    return present.revision() == revision ? present : read(revision);
  }

  /** Takes over what was committed on any node since. */
  public void refresh() {
    long revision = source.revision();
    if (revision > book.revision()) {
      read(revision);
    }
  }

  // Without a lock while reading: whoever waited for it with a connection would starve the reader.
  private RuleBook read(long revision) {
    RuleBook next = source.load(book);
    boolean newer = replace(next);
    if (newer) {
      events.publishEvent(new ThemesChanged(next.revision()));
    }
    return newer || book.revision() < revision ? next : book;
  }

  private synchronized boolean replace(RuleBook next) {
    if (next.revision() <= book.revision()) {
      return false;
    }
    book = next;
    return true;
  }
}
