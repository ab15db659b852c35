package dev.wirewatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void formulasAreDefused() {
    assertThat(Csv.line(List.of("=1+1", "+1", "-1", "@a", "\ta", "a=1", "")))
        .isEqualTo("'=1+1,'+1,'-1,'@a,'\ta,a=1,\r\n");
    assertThat(Csv.line(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
  }

  @Test
  void commasQuotesAndLinesAreKept() {
    assertThat(Csv.line(List.of("a,b", "say \"a\"", "a\nb", "=\"a\"")))
        .isEqualTo("\"a,b\",\"say \"\"a\"\"\",\"a\nb\",\"'=\"\"a\"\"\"\r\n");
  }
}
