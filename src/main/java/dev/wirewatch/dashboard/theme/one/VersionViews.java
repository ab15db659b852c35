package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.VocabularyVersion;
import dev.wirewatch.theme.edit.FieldDiff;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.theme.edit.VocabularyEditor;
import dev.wirewatch.theme.pages.VersionLine;
import dev.wirewatch.web.NotFound;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Puts versions beside others. */
@Component
class VersionViews {

  private final ThemeEditor themes;
  private final VocabularyEditor vocabularies;
  private final ThemePages pages;
  private final InstantSource clock;

  VersionViews(
      ThemeEditor themes, VocabularyEditor vocabularies, ThemePages pages, InstantSource clock) {
    this.themes = themes;
    this.vocabularies = vocabularies;
    this.pages = pages;
    this.clock = clock;
  }

  ThemeVersionView theme(String id, int number) {
    List<ThemeVersion> all = themes.versions(id);
    int at = place(all, number, ThemeVersion::version);
    ThemeVersion version = all.get(at);
    ThemeVersion last = all.getFirst();
    boolean deleted = last.change() == VersionChange.DELETED;
    var before =
        at + 1 == all.size() ? List.<FieldDiff>of() : FieldDiff.between(all.get(at + 1), version);
    var after = FieldDiff.between(last, version);
    String address = "/themes/" + id;
    return new ThemeVersionView(
        last.name(),
        address,
        address + "/versions",
        VersionLine.of(version, clock.instant()),
        at + 1 == all.size() ? null : all.get(at + 1).version(),
        at == 0 ? null : all.get(at - 1).version(),
        last.version(),
        ThemeVersionView.Field.of(before),
        // Rolling back keeps the test headlines of today.
        ThemeVersionView.Field.of(after.stream().filter(d -> !d.field().equals("tests")).toList()),
        pages.rule(version.query()),
        deleted,
        deleted || at > 0,
        !version.query().equals(version.rule()));
  }

  ThemeVersionView vocabulary(String name, int number) {
    List<VocabularyVersion> all = vocabularies.versions(name);
    int at = place(all, number, VocabularyVersion::version);
    VocabularyVersion version = all.get(at);
    boolean deleted = all.getFirst().change() == VersionChange.DELETED;
    String before = at + 1 == all.size() ? version.query() : all.get(at + 1).query();
    String address = VocabularyPages.address(name);
    return new ThemeVersionView(
        "@" + name,
        address,
        address + "/versions",
        VersionLine.of(version, clock.instant()),
        at + 1 == all.size() ? null : all.get(at + 1).version(),
        at == 0 ? null : all.get(at - 1).version(),
        all.getFirst().version(),
        between(before, version.query()),
        between(all.getFirst().query(), version.query()),
        pages.rule(version.query()),
        deleted,
        deleted || at > 0,
        false);
  }

  private static List<ThemeVersionView.Field> between(String before, String after) {
    var diffs = new ArrayList<FieldDiff>();
    FieldDiff.add(diffs, "query", before, after);
    return ThemeVersionView.Field.of(diffs);
  }

  private static <T> int place(List<T> versions, int number, ToIntFunction<T> numberOf) {
    for (int i = 0; i < versions.size(); i++) {
      if (numberOf.applyAsInt(versions.get(i)) == number) {
        return i;
      }
    }
    throw new NotFound("version", number);
  }
}
