package dev.wirewatch.backup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives a backup out while the program polls. */
@RestController
class BackupApi {

  private final Backups backups;
  private final InstantSource clock;

  BackupApi(Backups backups, InstantSource clock) {
    this.backups = backups;
    this.clock = clock;
  }

  @PostMapping("/api/v1/backup")
  void backup(HttpServletResponse response) throws IOException {
    if (!backups.areMadeHere()) {
      throw new ResponseStatusException(
          HttpStatus.NOT_IMPLEMENTED,
          "The database is PostgreSQL: back it up with pg_dump, and secret.key of the data"
              + " folder.");
    }
    backups.write(() -> {
      String day = clock.instant().toString().substring(0, 10);
      response.setContentType("application/zip");
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename("wirewatch-" + day + ".zip").build().toString());
      return response.getOutputStream();
    });
  }
}
