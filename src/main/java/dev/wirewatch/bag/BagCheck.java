package dev.wirewatch.bag;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a bag is whole: every part is there, is as it was written, and there is no other.
 * Nothing is unpacked anywhere, and of each part no more is read than it may have.
 */
public final class BagCheck {

  /** More is no list of parts. */
  private static final int LARGEST_TAG = 64 << 20;

  private static final int MOST_PROBLEMS = 50;
  private static final Pattern OXUM = Pattern.compile("(?m)^" + Bag.OXUM + ": (\\d+)\\.(\\d+)$");

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private BagCheck(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * What was found.
   *
   * @param parts how many there are
   * @param problems one sentence each, which names the part; none if the bag is whole
   */
  public record Result(int parts, List<String> problems) {}

  /** Whether a file is a ZIP that has, or once had, what makes a bag. */
  public static boolean isBag(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .anyMatch(name ->
              name.equals("bagit.txt")
                  || name.startsWith(Bag.PAYLOAD)
                  || name.endsWith(Digests.MANIFEST));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Looks.
   *
   * @throws IOException if it is no ZIP that can be read at all
   */
  public static Result of(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var check = new BagCheck(zip);
      check.check();
      check.readThrough(file);
      return new Result(check.parts.size(), check.problems.stream().limit(MOST_PROBLEMS).toList());
    }
  }

  private void check() throws IOException {
    listParts();
    if (!Bag.DECLARATION.equals(text("bagit.txt"))) {
      problems.add("bagit.txt is missing, or is not as it was written.");
    }
    Map<String, String> tags = digests(Digests.TAG_MANIFEST);
    tags.forEach((name, digest) -> check(name, digest, LARGEST_TAG));
    for (String needed : List.of("bagit.txt", "bag-info.txt", Digests.MANIFEST)) {
      if (!tags.containsKey(needed)) {
        problems.add(needed + " is not listed in " + Digests.TAG_MANIFEST + ".");
      }
    }
    Map<String, String> payload = digests(Digests.MANIFEST);
    checkPayload(payload);
    parts.keySet().stream()
        .filter(name -> !name.equals(Digests.TAG_MANIFEST))
        .filter(name -> !tags.containsKey(name) && !payload.containsKey(name))
        .forEach(name -> problems.add(name + " was added: no list has it."));
  }

  /**
   * Reads the ZIP from its beginning, as other programs do: a part could stand there otherwise than
   * in the list at its end, or not at all.
   */
  private void readThrough(Path file) throws IOException {
    var left = new HashSet<>(parts.keySet());
    long most = LARGEST_TAG + parts.values().stream().mapToLong(ZipEntry::getSize).sum();
    var some = new byte[1 << 16];
    try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory() && !left.remove(entry.getName())) {
          problems.add(
              "The ZIP is damaged: it has no part " + shown(entry.getName()) + " in its list.");
        }
        for (int count = in.read(some); count >= 0 && most >= 0; count = in.read(some)) {
          most -= count;
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      problems.add("The ZIP is damaged: not all of its parts can be unpacked.");
      return;
    }
    left.forEach(
        name -> problems.add("The ZIP is damaged: " + name + " is not where it should be."));
  }

  private void listParts() {
    var known = new HashSet<String>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      String bare = entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
      if (!Names.isSafe(bare)) {
        problems.add("A part has a name that may lead elsewhere: " + shown(name) + ".");
      } else if (!entry.isDirectory()) {
        if (!known.add(Names.plain(name))) {
          problems.add(name + " is in it twice.");
        }
        parts.put(name, entry);
      }
    }
  }

  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }

  private Map<String, String> digests(String list) throws IOException {
    String text = text(list);
    Optional<Map<String, String>> digests = text == null ? Optional.empty() : Digests.of(text);
    if (digests.isEmpty()) {
      problems.add(list + " is missing, or is no list of parts.");
    }
    return digests.orElse(Map.of());
  }

  private @Nullable String text(String name) throws IOException {
    ZipEntry entry = parts.get(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LARGEST_TAG), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return null;
    }
  }

  private void checkPayload(Map<String, String> payload) throws IOException {
    String info = text("bag-info.txt");
    Matcher oxum = OXUM.matcher(info == null ? "" : info);
    long left = oxum.find() ? longest(oxum.group(1)) : 0;
    for (Map.Entry<String, String> each : payload.entrySet()) {
      if (!each.getKey().startsWith(Bag.PAYLOAD)) {
        problems.add(each.getKey() + " is listed as a part of " + Bag.PAYLOAD + ", and is none.");
      }
      left -= check(each.getKey(), each.getValue(), left);
    }
  }

  private static long longest(String digits) {
    return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /** Checks a part, of which no more than so many bytes are read; returns how many it has. */
  private long check(String name, String digest, long most) {
    ZipEntry entry = parts.get(name);
    if (entry == null) {
      problems.add(shown(name) + " is missing.");
      return 0;
    }
    MessageDigest found = Digests.sha256();
    long read = 0;
    var some = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        read += count;
        if (read > most) {
          problems.add(name + " is longer than all that was written.");
          return 0;
        }
        found.update(some, 0, count);
      }
    } catch (IOException e) {
      problems.add(name + " is damaged: it cannot be unpacked.");
      return 0;
    }
    if (!Digests.hex(found).equals(digest)) {
      problems.add(name + " is not as it was written.");
    }
    return read;
  }
}
