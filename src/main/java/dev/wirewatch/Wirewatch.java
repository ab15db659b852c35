package dev.wirewatch;

import dev.wirewatch.backup.BackupCommands;
import dev.wirewatch.bag.BagCommand;
import dev.wirewatch.launch.OldGeneration;
import dev.wirewatch.launch.Preparation;
import dev.wirewatch.launch.Relaunch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Polls the wires, tags what touches an analysis, and shows both side by side. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Wirewatch {

  public static void main(String[] args) {
    if (BagCommand.isMeant(args)) {
      System.exit(BagCommand.run(args));
    }
    if (BackupCommands.areMeant(args)) {
      System.exit(BackupCommands.run(args));
    }
    if (Preparation.isMeant(args)) {
      System.exit(Preparation.run());
    }
    Relaunch.withSuitableOptions();
    OldGeneration.keepNearWhatLives();
    SpringApplication.run(Wirewatch.class, args);
  }
}
