package dev.wirewatch.dashboard.theme.why;

import java.util.List;

/**
 * Why something was missed.
 *
 * @param carried items that are the same thing; empty if no feed carried it
 * @param similar items that might be
 * @param silent feeds of the address's site and outlet, asked for only if none carried it
 * @param explained the words that the reasons speak of; empty if only an address is known
 * @param reasons what each theme's rule says of these, the nearest first
 */
record Answer(
    Asked asked,
    List<FoundItem> carried,
    List<FoundItem> similar,
    List<SilentFeed> silent,
    String explained,
    List<Reason> reasons) {

  /** The first thing to say, in a sentence. */
  public String verdict() {
    long tagged = carried.stream().filter(each -> !each.item().tags().isEmpty()).count();
    if (tagged > 0) {
      return "It was not missed: it is on the wire, and on a theme.";
    }
    if (!carried.isEmpty()) {
      return "A feed carried it, but no theme has it.";
    }
    if (asked.address().isEmpty()) {
      return "No feed carried this headline.";
    }
    return silent.isEmpty()
        ? "No feed of this site is followed."
        : "None of the feeds of this site and its outlet carried it.";
  }

  /** Reasons of rules that match. */
  public List<Reason> matching() {
    return reasons.stream().filter(each -> each.explanation().matched()).toList();
  }

  /** Reasons of rules that do not. */
  public List<Reason> failing() {
    return reasons.stream().filter(each -> !each.explanation().matched()).toList();
  }
}
