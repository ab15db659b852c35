package dev.wirewatch.backup;

import dev.wirewatch.config.Folders;
import dev.wirewatch.config.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A backup is a ZIP of the database's file, of the key to feeds' passwords if there is one, and of
 * a list of both with their SHA-256 digests. The search index is not in it: it is made anew.
 */
final class BackupFile {

  private static final String DATABASE = "wirewatch.mv.db";
  private static final String CONTENTS = "backup.properties";
  private static final String MADE = "made";
  private static final String DIGEST = "sha256.";

  private final Path file;

  BackupFile(Path file) {
    this.file = file;
  }

  /**
   * Writes one.
   *
   * @param database a ZIP with nothing but the database's file in it, as H2 makes it
   * @param key a file that may be missing
   */
  static void write(OutputStream out, Path database, Path key, Instant made) throws IOException {
    var contents = new Properties();
    contents.setProperty(MADE, made.toString());
    var zip = new ZipOutputStream(out);
    try (var copy = new ZipInputStream(Files.newInputStream(database))) {
      if (copy.getNextEntry() == null) {
        throw new IOException("The database made an empty copy of itself");
      }
      add(zip, DATABASE, copy, contents);
    }
    if (Files.exists(key)) {
      try (InputStream in = Files.newInputStream(key)) {
        add(zip, Folders.KEY, in, contents);
      }
    }
    zip.putNextEntry(new ZipEntry(CONTENTS));
    for (String name : contents.stringPropertyNames().stream().sorted().toList()) {
      String line = name + "=" + contents.getProperty(name).replace(":", "\\:") + "\n";
      zip.write(line.getBytes(StandardCharsets.ISO_8859_1));
    }
    zip.closeEntry();
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, InputStream in, Properties contents)
      throws IOException {
    var digested = new DigestInputStream(in, sha256());
    zip.putNextEntry(new ZipEntry(name));
    digested.transferTo(zip);
    zip.closeEntry();
    contents.setProperty(
        DIGEST + name, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Unpacks it.
   *
   * @param folder an empty one
   * @return when it was made
   * @throws BackupProblem if it is no backup, or anything in it is not as it was written
   */
  Instant unpack(Path folder) {
    try (var zip = new ZipFile(file.toFile())) {
      Properties contents = contents(zip);
      for (String name : List.of(DATABASE, Folders.KEY)) {
        String digest = contents.getProperty(DIGEST + name);
        if (digest != null) {
          unpack(zip, name, digest, folder.resolve(name));
        }
      }
      if (!Files.exists(folder.resolve(DATABASE))) {
        throw new BackupProblem(file + " holds no database: it is no backup of Wirewatch.");
      }
      return Instant.parse(contents.getProperty(MADE, Instant.EPOCH.toString()));
    } catch (IOException e) {
      throw new BackupProblem(file + " cannot be read; it may be cut off or no backup", e);
    }
  }

  private Properties contents(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(CONTENTS);
    if (entry == null) {
      throw new BackupProblem(file + " is no backup of Wirewatch: it has no list of its contents.");
    }
    var contents = new Properties();
    try (InputStream in = zip.getInputStream(entry)) {
      contents.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
    }
    return contents;
  }

  private void unpack(ZipFile zip, String name, String digest, Path target) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new BackupProblem(file + " is damaged: " + name + " is not in it.");
    }
    Files.createFile(target, OwnerOnly.file());
    MessageDigest found = sha256();
    try (var in = new DigestInputStream(zip.getInputStream(entry), found);
        OutputStream out = Files.newOutputStream(target)) {
      in.transferTo(out);
    }
    if (!HexFormat.of().formatHex(found.digest()).equals(digest)) {
      throw new BackupProblem(file + " is damaged: " + name + " is not as it was written.");
    }
  }
}
