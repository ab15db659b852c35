package dev.wirewatch.theme.match;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.FullText;
import dev.wirewatch.item.ItemTagger;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A try of the rules on texts that are not stored. */
@RestController
@RequestMapping("/api/v1")
class TagApi {

  private static final int MOST_TEXTS = 1_000;
  private static final int LONGEST_TEXT = 100_000;

  private final ItemTagger tagger;

  TagApi(ItemTagger tagger) {
    this.tagger = tagger;
  }

  @PostMapping("/tag")
  List<Tagged> tag(@RequestBody List<@Nullable Text> texts) {
    if (texts.size() > MOST_TEXTS) {
      throw badRequest("At most %,d texts can be tagged at once.".formatted(MOST_TEXTS));
    }
    var given = new ArrayList<Text>();
    for (Text text : texts) {
      given.add(checked(text));
    }
    var tags = tagger.tag(given.stream().map(Text::itemText).toList());
    var tagged = new ArrayList<Tagged>();
    for (int i = 0; i < given.size(); i++) {
      tagged.add(new Tagged(given.get(i).id(), tags.get(i).stream().map(TaggedTheme::of).toList()));
    }
    return tagged;
  }

  private static Text checked(@Nullable Text text) {
    if (text == null) {
      throw badRequest("Each text is an object with id, title, summary and, at will, body.");
    }
    if (Math.max(length(text.title()), length(text.summary())) > LONGEST_TEXT
        || length(text.body()) > LONGEST_TEXT) {
      throw badRequest(
          "A title, summary or body has at most %,d characters; that of %s is longer."
              .formatted(LONGEST_TEXT, text.id()));
    }
    return text;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }

  /** A text to try the rules on; the id is the caller's, a number or a text. */
  record Text(
      @Nullable Object id,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String body) {

    ItemText itemText() {
      return new ItemText(title == null ? "" : title, summary == null ? "" : summary, "", "", "")
          .with(FullText.of(body == null ? "" : body), List.of());
    }
  }

  record Tagged(@Nullable Object id, List<TaggedTheme> themes) {}

  record TaggedTheme(String id, @Nullable Integer ruleVersion, List<Evidence> evidence) {

    static TaggedTheme of(Tag tag) {
      return new TaggedTheme(tag.themeId(), tag.ruleVersion(), tag.evidence());
    }
  }
}
