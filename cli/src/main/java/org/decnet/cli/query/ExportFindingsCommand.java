package org.decnet.cli.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.decnet.cli.console.Console;
import org.decnet.cli.console.ExitCode;
import org.decnet.cli.option.StoreOption;
import org.decnet.engine.tag.RulePack;
import org.decnet.export.finding.FindingFormat;
import org.decnet.export.finding.FindingFormats;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.TagPlace;
import org.decnet.server.finding.FindingReader;
import org.decnet.server.node.Knowledge;
import org.decnet.server.node.ProductVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Writes all stored tags as findings. */
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = {
      "Write tags as findings for log systems, one a line, in the order in which they were stored.",
      "",
      "The cursor that is said at the end is where a later call goes on: --cursor."
    })
final class ExportFindingsCommand implements Callable<Integer> {
  private static final int PAGE = 1000;

  private final Console console;
  @Mixin private final StoreOption data = new StoreOption();

  /** The formats that there are. */
  enum Format {
    /** OCSF Detection Findings. */
    OCSF,
    /** Alerts in the Elastic Common Schema. */
    ECS,
    /** ArcSight's Common Event Format. */
    CEF,
    /** RFC 5424. */
    SYSLOG
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "OCSF",
      description = "ocsf, ecs, cef or syslog. Default: ocsf.")
  private Format format = Format.OCSF;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Times.class,
      description = "Only of events at this time or later, such as 2026-03-01T10:00:00Z.")
  private @Nullable Instant since;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      converter = Places.class,
      description = "Go on where an earlier call ended.")
  private @Nullable TagPlace cursor;

  ExportFindingsCommand(Console console) {
    this.console = console;
  }

  /** Reads a time. */
  static final class Times implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("expected a time such as 2026-03-01T10:00:00Z");
      }
    }
  }

  /** Reads a cursor. */
  static final class Places implements ITypeConverter<TagPlace> {
    @Override
    public TagPlace convert(String text) {
      return TagPlace.ofCursor(text)
          .orElseThrow(() -> new TypeConversionException("expected what an earlier call said"));
    }
  }

  @Override
  public Integer call() {
    try (StoredData stored = StoredData.open(data, console)) {
      RulePack rules = Knowledge.load(data.settings(console)).rules();
      Supplier<RulePack> loaded = () -> rules;
      FindingFormat lines =
          FindingFormats.of(
                  format.name().toLowerCase(Locale.ROOT), stored.attack(), ProductVersion.get())
              .orElseThrow();
      write(stored, lines, new FindingReader(stored.stores(), loaded));
    } catch (IOException e) {
      throw new DecnetException(
          ErrorCode.UNREADABLE_FILE, "Cannot write findings: " + e.getMessage(), e);
    }
    return ExitCode.OK;
  }

  private void write(StoredData stored, FindingFormat lines, FindingReader reader)
      throws IOException {
    OutputStream out = console.out();
    TagPlace after = cursor;
    List<StoredTag> page;
    do {
      page = stored.stores().tags().tagsAfter(after, since, PAGE);
      for (StoredTag tag : page) {
        out.write((lines.line(reader.of(tag)) + '\n').getBytes(StandardCharsets.UTF_8));
        after = TagPlace.behind(tag);
      }
    } while (page.size() == PAGE);
    if (after != null) {
      console.remark("cursor: " + after.cursor());
    }
  }
}
