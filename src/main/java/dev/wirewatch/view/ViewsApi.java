package dev.wirewatch.view;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/views}: filters with a name. */
@RestController
@RequestMapping("/api/v1/views")
class ViewsApi {

  private final Views views;

  ViewsApi(Views views) {
    this.views = views;
  }

  record Wish(
      @Nullable String name,
      @Nullable Boolean shared,
      @Nullable Map<String, @Nullable Object> filter) {}

  /**
   * A view.
   *
   * @param count items that it has now; null if its filter is no good any more
   * @param atom where feed readers ask for it, if they may
   * @param json the same as JSON Feed
   */
  record ViewJson(
      long id,
      String name,
      String owner,
      boolean shared,
      Map<String, @Nullable Object> filter,
      @Nullable Long count,
      @Nullable String atom,
      @Nullable String json) {}

  private ViewJson json(View view) {
    var count = views.count(view);
    return new ViewJson(
        view.id(),
        view.name(),
        view.owner(),
        view.shared(),
        view.filter(),
        count.isPresent() ? count.getAsLong() : null,
        view.atom(),
        view.json());
  }

  @GetMapping
  List<ViewJson> all() {
    return views.all().stream().map(this::json).toList();
  }

  @GetMapping("/{id}")
  ViewJson one(@PathVariable long id) {
    return json(views.find(id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ViewJson add(@RequestBody Wish wish) throws QueryProblem {
    if (wish.name() == null) {
      throw new BadRequest("name", "name must have 1 to 100 characters.");
    }
    Map<String, @Nullable Object> filter = wish.filter() == null ? Map.of() : wish.filter();
    return json(views.add(wish.name(), Boolean.TRUE.equals(wish.shared()), filter));
  }

  @PutMapping("/{id}")
  ViewJson change(@PathVariable long id, @RequestBody Wish wish) throws QueryProblem {
    return json(views.change(id, wish.name(), wish.shared(), wish.filter()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    views.remove(id);
  }

  @PostMapping("/{id}/secret")
  ViewJson open(@PathVariable long id) {
    return json(views.open(id));
  }

  @DeleteMapping("/{id}/secret")
  ViewJson close(@PathVariable long id) {
    return json(views.close(id));
  }
}
