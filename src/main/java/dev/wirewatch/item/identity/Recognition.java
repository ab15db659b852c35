package dev.wirewatch.item.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Decides which stored item each entry of a document is, if any. Rules are asked from the surest to
 * the weakest, each for all entries before the next one; no item is two entries.
 */
public final class Recognition {

  private final List<Traits> document;
  private final FeedFacts facts;
  private final Candidates candidates;
  private final SameHeadline sameHeadline;
  private final EditedHeadline editedHeadline;
  private final Set<Integer> unknown;
  private final Map<Integer, StoredEntry> found = new LinkedHashMap<>();
  private final Set<IdDifference> copied = new HashSet<>();

  /**
   * @param document all entries, in their order
   * @param known ids of items, by the position of the entry that is stored exactly so
   * @param stored the feed's latest items, and those that have an id of the document
   */
  public Recognition(
      List<Traits> document, Map<Integer, Long> known, Collection<StoredEntry> stored) {
    this.document = document;
    List<StoredEntry> inOrder =
        stored.stream()
            .sorted(Comparator.comparing(StoredEntry::firstSeenAt).thenComparing(StoredEntry::id))
            .toList();
    facts = new FeedFacts(document, inOrder);
    candidates = new Candidates(inOrder, known.values());
    unknown = new HashSet<>(IntStream.range(0, document.size()).boxed().toList());
    unknown.removeAll(known.keySet());
    var sameId = new SameId(facts);
    find(Candidates.Trait.GUID_KEY, sameId::isCertain);
    boolean keepsGuids =
        IntStream.range(0, document.size())
            .filter(position -> !unknown.contains(position))
            .mapToObj(document::get)
            .anyMatch(entry -> entry.hasOwnGuid() && facts.hasId(entry));
    var renewals = new Renewals(document, unknownEntries(), candidates, facts);
    sameHeadline = new SameHeadline(facts, renewals, keepsGuids);
    editedHeadline = new EditedHeadline(facts, renewals);
    find(sameId);
  }

  private void find(SameId sameId) {
    find(
        Candidates.Trait.HEADLINE_AND_DATE,
        (entry, item) -> entry.isSameLink(item) && sameHeadline.isSame(entry, item));
    find(Candidates.Trait.HEADLINE_AND_DATE, sameHeadline::isSame);
    find(Candidates.Trait.GUID_KEY, sameId::isLikely);
    find(Candidates.Trait.LINK, sameId::isLikely);
    find(Candidates.Trait.HEADLINE_AND_LINK, sameHeadline::isSame);
    find(Candidates.Trait.HEADLINE, sameHeadline::isSame);
    Map<Traits, StoredEntry> rest =
        editedHeadline.withoutChangingParts(unknownEntries(), candidates.free());
    for (int position : List.copyOf(unknown)) {
      StoredEntry item = rest.get(document.get(position));
      if (item != null) {
        take(position, item);
      }
    }
    for (Candidates.Trait trait :
        List.of(
            Candidates.Trait.LINK,
            Candidates.Trait.DATE,
            Candidates.Trait.SUMMARY,
            Candidates.Trait.PLACE_OF_GUID,
            Candidates.Trait.PLACE_OF_LINK)) {
      find(trait, editedHeadline::isSame);
    }
  }

  private List<Traits> unknownEntries() {
    return unknown.stream().sorted().map(document::get).toList();
  }

  private void find(Candidates.Trait trait, BiPredicate<Traits, Traits> rule) {
    if (candidates.areGone()) {
      return;
    }
    for (int position : unknown.stream().sorted().toList()) {
      Traits entry = document.get(position);
      candidates.with(trait, entry).stream()
          .filter(item -> rule.test(entry, item.traits()))
          .findFirst()
          .ifPresent(item -> take(position, item));
    }
  }

  private void take(int position, StoredEntry item) {
    candidates.take(item);
    unknown.remove(position);
    found.put(position, item);
  }

  /**
   * Items by the positions of the entries that they are; entries not known to be any are absent.
   */
  public Map<Integer, StoredEntry> found() {
    return found;
  }

  /** Whether an entry is one of several stored items, all of which are copies of it. */
  public boolean hasCopies() {
    found.keySet().forEach(position -> addCopied(document.get(position)));
    return !copied.isEmpty();
  }

  private void addCopied(Traits entry) {
    for (StoredEntry item : candidates.with(Candidates.Trait.HEADLINE_AND_DATE, entry)) {
      if (sameHeadline.isSame(entry, item.traits())) {
        copied.add(IdDifference.between(entry, item.traits(), facts));
      }
    }
  }

  /**
   * The copies that a feed's changing ids left among its items.
   *
   * @param stored all items of the feed
   * @param present ids of items that entries of the document are
   * @return copies by the item that they are copies of, which is the first one
   */
  public Map<StoredEntry, List<StoredEntry>> copies(
      Collection<StoredEntry> stored, Set<Long> present) {
    return new Copies(copied, new FeedFacts(document, stored)).among(stored, present);
  }
}
