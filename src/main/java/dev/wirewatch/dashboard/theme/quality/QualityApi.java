package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.web.NotFound;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/themes/{id}/quality}. */
@RestController
class QualityApi {

  private final Qualities qualities;

  QualityApi(Qualities qualities) {
    this.qualities = qualities;
  }

  /**
   * What the desk's decisions say of the rule in force.
   *
   * @param precision share of what it finds that is right; 0 if nothing was decided
   * @param recall share of what the desk wants that it finds, in percent
   * @param missed items that the desk set the theme of, and the rule does not match
   */
  record QualityJson(
      int right,
      int wrong,
      int missed,
      double precision,
      long recall,
      List<ScoreJson> parts,
      List<ScoreJson> terms,
      List<ScoreJson> outlets) {

    static QualityJson of(Quality quality) {
      HitRate whole = quality.whole();
      return new QualityJson(
          whole.right(),
          whole.wrong(),
          quality.missed(),
          whole.precision(),
          quality.recall(),
          ScoreJson.of(quality.parts()),
          ScoreJson.of(quality.terms()),
          ScoreJson.of(quality.outlets()));
    }
  }

  record ScoreJson(String name, int right, int wrong, double precision) {

    static List<ScoreJson> of(List<HitRate> scores) {
      return scores.stream()
          .map(each -> new ScoreJson(each.name(), each.right(), each.wrong(), each.precision()))
          .toList();
    }
  }

  @GetMapping("/api/v1/themes/{id}/quality")
  QualityJson quality(@PathVariable String id) {
    return qualities
        .of(id)
        .map(QualityJson::of)
        .orElseThrow(() -> new NotFound("rule in force for the theme", id));
  }
}
