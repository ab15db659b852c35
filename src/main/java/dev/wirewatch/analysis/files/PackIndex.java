package dev.wirewatch.analysis.files;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** The page of a pack that is opened first; it needs nothing but the pack. */
final class PackIndex {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      :root { color-scheme: light dark; }
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; }
      code { font-size: .875rem; overflow-wrap: anywhere; }
      </style>
      </head>
      <body>
      <h1 dir="auto">%1$s</h1>
      <p>The analysis with its evidence: %2$d pieces of it, from %3$d items, each as it stood when it was attached.</p>
      <ul>
      <li><a href="data/brief.html">The brief</a>: the analysis with its evidence beside each passage and claim</li>
      <li>Items: <a href="data/items.csv">as a table</a>, <a href="data/items.json">as JSON</a>; their stored texts
      are in <code>data/texts</code>, all of their versions in <code>data/versions</code>, by the items’ numbers</li>
      <li><a href="data/analysis.json">Analysis and claims</a>, <a href="data/evidence.json">evidence</a>,
      <a href="data/decisions.json">decisions about the items</a>, <a href="data/log.json">rows of the log</a></li>
      %4$s</ul>
      <h2>Is it as it was written?</h2>
      <p>It is a bag (BagIt, RFC 8493). <code>java -jar wirewatch.jar verify pack.zip</code> looks at all of it; where it was
      unpacked, <code>sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt</code> tells what was changed or taken away.</p>
      </body>
      </html>
      """;

  private PackIndex() {}

  static String of(Pack.Contents contents, int items) {
    Pack.OriginalFile original = contents.original();
    return PAGE.formatted(
        plain(contents.analysis().title()),
        contents.pieces().size(),
        items,
        original == null
            ? ""
            : "<li>The original as it came in: <code>data/original/%s</code></li>%n"
                .formatted(plain(original.name())));
  }

  private static String plain(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
