package dev.wirewatch.review;

import dev.wirewatch.analysis.DecisionHistory;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells analyses what was decided about their evidence. */
@Component
class ReviewedHistory implements DecisionHistory {

  private final Reviews reviews;

  ReviewedHistory(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public List<?> ofItem(long id) {
    return reviews.of(id);
  }
}
