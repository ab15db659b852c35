package dev.wirewatch.analysis.evidence;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemVersion;
import dev.wirewatch.item.Items;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out whose publisher says something else by now. */
@Component
public class LaterTexts {

  private final Items items;

  LaterTexts(Items items) {
    this.items = items;
  }

  /** Later texts by the ids of pieces; those whose item says what it said are left out. */
  public Map<Long, Later> of(Collection<Piece> pieces) {
    Map<Long, Item> present =
        items.byIds(pieces.stream().map(Piece::itemId).distinct().toList()).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
    var later = new HashMap<Long, Later>();
    for (Piece piece : pieces) {
      Item item = present.get(piece.itemId());
      if (item != null && !piece.item().says(item)) {
        ItemVersion last = items.versions(item.id()).getLast();
        later.put(
            piece.id(), new Later(last.version(), last.seenAt(), last.title(), last.summary()));
      }
    }
    return later;
  }
}
