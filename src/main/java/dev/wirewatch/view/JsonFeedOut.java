package dev.wirewatch.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A view as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
@Component
class JsonFeedOut {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Feed(
      String version,
      String title,
      @JsonProperty("home_page_url") String homePageUrl,
      @JsonProperty("feed_url") String feedUrl,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Entry> items) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Entry(
      String id,
      @Nullable String url,
      String title,
      @JsonProperty("content_text") @JsonInclude(JsonInclude.Include.ALWAYS) String contentText,
      @JsonProperty("date_published") String datePublished,
      List<Author> authors,
      List<String> tags,
      String language) {}

  record Author(String name) {}

  byte[] of(View view, List<Item> items, String own, String home) {
    List<Entry> entries = items.stream().map(item -> entry(item, home)).toList();
    var feed = new Feed("https://jsonfeed.org/version/1.1", view.name(), home + "/", own, entries);
    return JSON.writeValueAsBytes(feed);
  }

  private static Entry entry(Item item, String home) {
    String url = item.url();
    return new Entry(
        EntryId.of(item),
        url == null ? home + "/items/" + item.id() : url,
        item.title(),
        item.summary(),
        item.time().toString(),
        List.of(new Author(item.outlet())),
        item.tags().stream().map(Tag::themeId).distinct().toList(),
        item.language());
  }
}
