package dev.wirewatch.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Addresses of style sheets and scripts with their versions in them. Each is found out once: the
 * files are in the program, and a filter that rewrites the links of every answer looked for a file
 * of each link's name in every library.
 */
@Component("files")
public class FileAddresses {

  private final ResourceUrlProvider versions;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  FileAddresses(ResourceUrlProvider versions) {
    this.versions = versions;
  }

  /** The address of a file; the path itself where it has no version. */
  public String of(String path) {
    return known.computeIfAbsent(
        path, p -> Objects.requireNonNullElse(versions.getForLookupPath(p), p));
  }
}
