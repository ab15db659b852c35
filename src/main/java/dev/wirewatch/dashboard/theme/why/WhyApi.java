package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.item.Tag;
import dev.wirewatch.theme.explain.ExplanationJson;
import dev.wirewatch.web.BadRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/why}: why a headline, a text or an address was missed. */
@RestController
@RequestMapping("/api/v1/why")
class WhyApi {

  private final Misses misses;

  WhyApi(Misses misses) {
    this.misses = misses;
  }

  /**
   * What was missed.
   *
   * @param text an address, a headline, or both with more text in the lines below
   * @param day when it was published
   */
  record Question(@Nullable String text, @Nullable LocalDate day) {}

  /**
   * The answer.
   *
   * @param items of the wire that are the same thing or like it
   * @param feeds that might have carried it and did not
   * @param themes what each rule says of its words, the nearest first
   */
  record AnswerJson(
      String verdict,
      String address,
      String headline,
      List<ItemJson> items,
      List<FeedJson> feeds,
      List<ThemeJson> themes) {}

  record ItemJson(
      long id,
      String match,
      long feedId,
      String feed,
      String outlet,
      String title,
      Instant firstSeenAt,
      String state,
      List<String> themes) {

    static ItemJson of(FoundItem carried) {
      var item = carried.item();
      return new ItemJson(
          item.id(),
          lower(carried.how()),
          item.feedId(),
          item.feed(),
          item.outlet(),
          item.title(),
          item.firstSeenAt(),
          lower(item.state()),
          item.tags().stream().map(Tag::themeId).toList());
    }
  }

  record FeedJson(long id, String name, String url, String state, List<String> notes) {

    static FeedJson of(SilentFeed silence) {
      var feed = silence.status().feed();
      return new FeedJson(
          feed.id(), feed.name(), feed.url(), silence.condition().code(), silence.notes());
    }
  }

  record ThemeJson(String id, String name, int ruleVersion, ExplanationJson explanation) {

    static ThemeJson of(Reason reason) {
      return new ThemeJson(
          reason.id(), reason.name(), reason.version(), ExplanationJson.of(reason.explanation()));
    }
  }

  @PostMapping
  AnswerJson why(@RequestBody Question question) {
    String text = question.text() == null ? "" : question.text();
    if (text.length() > WhyController.LONGEST) {
      throw new BadRequest(
          "text", "A text has at most %,d characters.".formatted(WhyController.LONGEST));
    }
    Asked asked = Asked.of(text);
    if (asked.isEmpty()) {
      throw new BadRequest("text", "Give an address, a headline or a text in \"text\".");
    }
    return json(misses.answer(asked, question.day()));
  }

  private static AnswerJson json(Answer answer) {
    List<FoundItem> items = answer.carried().isEmpty() ? answer.similar() : answer.carried();
    return new AnswerJson(
        answer.verdict(),
        answer.asked().address(),
        answer.explained(),
        items.stream().map(ItemJson::of).toList(),
        answer.silent().stream().map(FeedJson::of).toList(),
        answer.reasons().stream().map(ThemeJson::of).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
