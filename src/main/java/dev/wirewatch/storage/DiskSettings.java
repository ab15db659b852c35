package dev.wirewatch.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Room that is left free.
 *
 * @param reserve with less than that on the disk of the data folder nothing is stored; none at all
 *     lets the disk run full
 */
@ConfigurationProperties("wirewatch.disk")
record DiskSettings(@DefaultValue("200MB") DataSize reserve) {

  /** Once the reserve was touched, what must be free before anything is stored again. */
  long enoughAgain() {
    return reserve.toBytes() + reserve.toBytes() / 4;
  }
}
