package dev.wirewatch.feed.list;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.feed.Addition;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.FeedStatus;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.FeedsFile;
import dev.wirewatch.feed.FormerAddresses;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.access.FeedAccesses;
import dev.wirewatch.feed.list.ImportReport.Line;
import dev.wirewatch.feed.list.ImportReport.Outcome;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.parse.Markup;
import dev.wirewatch.web.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lists of feeds in and out. An import only ever adds: feeds that are there already stay as they
 * are, and the report says which feed that is.
 */
@Service
public class FeedLists {

  /** The most bytes that an import takes. */
  public static final int LARGEST = OpmlReader.LARGEST;

  /** What stands in an export where a feed's server is told something that does not. */
  static final String NOT_HERE =
      "What its server is told (user agent, headers, password, cookies) is not in this file.";

  private final Feeds feeds;
  private final FeedAccesses accesses;
  private final FormerAddresses former;
  private final OpenNetworks networks;

  FeedLists(Feeds feeds, FeedAccesses accesses, FormerAddresses former, OpenNetworks networks) {
    this.feeds = feeds;
    this.accesses = accesses;
    this.former = former;
    this.networks = networks;
  }

  /**
   * Adds the feeds of an OPML file, as far as they are not there.
   *
   * @param contentType as the sender declared it; it may name the charset
   * @throws BadRequest with the reason, if the file is no OPML or passes a limit; nothing is added
   */
  public ImportReport importOpml(byte[] file, @Nullable String contentType) {
    OpmlReader.Opml opml = OpmlReader.read(file, contentType);
    var lines =
        new OpmlImport(present(), former.followed(), networks).run(opml.outlines(), feeds::addAll);
    var notes = new ArrayList<>(opml.notes());
    if (lines.stream().allMatch(line -> line.outcome() == Outcome.NO_FEED)) {
      notes.add("The file names no feeds.");
    }
    return new ImportReport(lines, notes);
  }

  /**
   * Adds the feeds of a file in the form of {@code config/feeds.yml}, as far as they are not there.
   *
   * @param name the file's name, for messages
   * @throws BadRequest with line and reason, if something in it is wrong; nothing is added
   */
  public ImportReport importYaml(byte[] file, String name) {
    if (file.length > LARGEST) {
      throw new BadRequest("file", "The file is larger than 10 MB; split it into several.");
    }
    var notes = new ArrayList<String>();
    String text = Markup.text(file, null, notes);
    var lines = new ArrayList<Line>();
    var wanted = new ArrayList<NewFeed>();
    Map<String, Long> moved = former.followed();
    for (NewFeed feed : read(new ConfigFile(name, text))) {
      Optional<Line> here =
          Optional.ofNullable(moved.get(feed.url().text()))
              .flatMap(feeds::find)
              .map(FeedLists::moved);
      Optional<Line> refused = networks.refusal(feed.url()).map(why -> refused(feed, why));
      refused.or(() -> here).ifPresentOrElse(lines::add, () -> wanted.add(feed));
    }
    feeds.addAll(wanted).forEach(addition -> lines.add(line(addition)));
    return new ImportReport(lines, notes);
  }

  private static Line refused(NewFeed feed, String why) {
    return new Line(Outcome.REFUSED, feed.name(), feed.url().text(), feed.group(), null, why);
  }

  private static Line moved(FeedStatus status) {
    Feed feed = status.feed();
    String note = "Its address is now " + feed.url() + ".";
    return new Line(Outcome.ALREADY_THERE, feed.name(), feed.url(), feed.group(), feed.id(), note);
  }

  private static List<NewFeed> read(ConfigFile file) {
    try {
      return FeedsFile.read(file);
    } catch (ConfigProblem e) {
      throw new BadRequest("file", String.valueOf(e.getMessage()));
    }
  }

  private static Line line(Addition addition) {
    Feed feed = addition.feed();
    return new Line(
        addition.kind() == Addition.Kind.KNOWN ? Outcome.ALREADY_THERE : Outcome.ADDED,
        feed.name(),
        feed.url(),
        feed.group(),
        feed.id(),
        "");
  }

  /** All feeds as OPML 2.0, groups as nested outlines; a comment says where secrets are missing. */
  public String exportOpml() {
    return OpmlWriter.write(polled(), accesses.feedIds());
  }

  /** All feeds in the form of {@code config/feeds.yml}, with the same comments. */
  public String exportYaml() {
    return YamlWriter.write(polled(), accesses.feedIds());
  }

  private List<Feed> present() {
    return feeds.all().stream().map(FeedStatus::feed).toList();
  }

  /** The sample wire's feeds have no address from which anybody could read them. */
  private List<Feed> polled() {
    return present().stream().filter(feed -> feed.url().startsWith("http")).toList();
  }
}
