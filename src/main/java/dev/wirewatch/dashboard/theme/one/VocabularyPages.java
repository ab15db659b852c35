package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.VocabularyVersion;
import dev.wirewatch.theme.edit.VocabularyEditor;
import dev.wirewatch.theme.pages.RuleText;
import dev.wirewatch.theme.pages.VersionLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Gathers what a vocabulary's own page shows. */
@Component
class VocabularyPages {

  private final Themes themes;
  private final VocabularyEditor editor;
  private final ThemePages pages;
  private final InstantSource clock;

  VocabularyPages(Themes themes, VocabularyEditor editor, ThemePages pages, InstantSource clock) {
    this.themes = themes;
    this.editor = editor;
    this.pages = pages;
    this.clock = clock;
  }

  /** What the page shows. */
  record Page(
      String name,
      String base,
      boolean deleted,
      List<RuleText> rule,
      List<Use> users,
      List<VersionLine> versions) {}

  /** The address of a vocabulary's page; its name may be in any script. */
  static String address(String name) {
    return "/vocabularies/" + UriUtils.encodePathSegment(name, StandardCharsets.UTF_8);
  }

  Page page(String name) {
    List<VocabularyVersion> versions = editor.versions(name);
    var present = themes.vocabulary(name);
    Instant now = clock.instant();
    return new Page(
        "@" + name,
        address(name),
        present.isEmpty(),
        pages.rule(present.map(Vocabulary::query).orElse(versions.getFirst().query())),
        users(name),
        versions.stream().map(version -> VersionLine.of(version, now)).toList());
  }

  List<Use> users(String name) {
    return Use.of(name, themes.book());
  }
}
