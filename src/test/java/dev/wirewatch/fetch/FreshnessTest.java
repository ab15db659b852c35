package dev.wirewatch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cache-Control: max-age=600                                | PT10M
          Cache-Control: public, MAX-AGE="600", must-revalidate     | PT10M
          Cache-Control: s-maxage=600                               |
          Cache-Control: max-age=0                                  |
          Cache-Control: max-age=-5                                 |
          Cache-Control: max-age=soon                               |
          Cache-Control: max-age=99999999999999                     | P365D
          Cache-Control: no-cache, max-age=600                      |
          Cache-Control: no-store; Expires: Tue, 31 Mar 2026 13:00:00 GMT |
          Cache-Control: max-age=600; Age: 200                      | PT6M40S
          Cache-Control: max-age=600; Age: 900                      |
          Cache-Control: max-age=600; Expires: Tue, 31 Mar 2026 13:00:00 GMT | PT10M
          Cache-Control: private; Cache-Control: max-age=60         | PT1M
          Expires: Tue, 31 Mar 2026 13:00:00 GMT                    | PT1H
          Expires: Tue, 31 Mar 2026 13:00:00 GMT; Date: Tue, 31 Mar 2026 12:30:00 GMT | PT30M
          Expires: Tue, 31 Mar 2026 11:00:00 GMT                    |
          Expires: 0                                                |
          ETag: "x"                                                 |
          """)
  void isWhatTheServerSaysLessTheTimeOnTheWay(String headers, @Nullable Duration expected) {
    var response = new BasicClassicHttpResponse(200);
    for (String header : headers.split("; ")) {
      response.addHeader(header.split(": ")[0], header.split(": ", 2)[1]);
    }
    assertThat(Freshness.of(response, NOON)).isEqualTo(expected);
  }
}
