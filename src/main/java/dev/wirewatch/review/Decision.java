package dev.wirewatch.review;

import dev.wirewatch.item.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided about an item.
 *
 * @param state the state that the item was given; none if it was left as it was
 * @param addThemes ids of themes that the editor set
 * @param removeThemes ids of themes that the editor took away
 * @param undoneAt when it was taken back; none if it holds
 * @param batch id of the batch that it was made in; none if it was made alone
 */
public record Decision(
    long id,
    long itemId,
    Instant decidedAt,
    String decidedBy,
    @Nullable State state,
    List<String> addThemes,
    List<String> removeThemes,
    @Nullable String note,
    @Nullable Instant undoneAt,
    @Nullable Long batch) {}
