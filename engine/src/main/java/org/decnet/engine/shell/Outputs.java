package org.decnet.engine.shell;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.shell.decode.Bytes;
import org.decnet.engine.shell.decode.Filter;
import org.decnet.engine.shell.decode.Written;
import org.jspecify.annotations.Nullable;

/** Works out what statements read and write, where the line itself says so. */
final class Outputs {
  /** Steps from a writer to its reader that are followed. */
  private static final int MAX_CHAIN = 64;

  private final Reading reading;
  private int chain;

  Outputs(Reading reading) {
    this.reading = reading;
  }

  /** What a statement writes to its standard output, wherever that goes; null if unknown. */
  @Nullable KnownText written(Draft draft) {
    Draft worker = draft.innermost();
    if (!worker.outputKnown) {
      if (chain >= MAX_CHAIN) {
        return null;
      }
      chain++;
      worker.output = work(worker);
      worker.outputKnown = true;
      chain--;
    }
    return worker.output;
  }

  private @Nullable KnownText work(Draft worker) {
    if (worker.words.isEmpty()) {
      return KnownText.NOTHING;
    }
    String name = worker.name();
    boolean readsMore = worker.carrier != null && "xargs".equals(worker.carrier.name());
    if (name == null || readsMore || !isConstant(worker.words)) {
      return null;
    }
    KnownText input = reads(name, worker) ? input(worker) : null;
    List<String> arguments = values(worker.words.subList(1, worker.words.size()));
    List<KnownText> sources = new ArrayList<>(1);
    Written written =
        Filter.apply(
            name,
            arguments,
            input == null ? null : input.bytes(),
            path -> fileBytes(worker, path, sources),
            reading.budget.left());
    if (written == null || !reading.budget.take(written.bytes().length)) {
      return null;
    }
    return known(worker, written, sources.isEmpty() ? input : KnownText.joined(sources));
  }

  /** Programs that look at no input of theirs. */
  private static boolean reads(String name, Draft worker) {
    return !name.equals("echo") && !name.equals("printf") && !worker.words.isEmpty();
  }

  private static KnownText known(Draft worker, Written written, @Nullable KnownText from) {
    boolean wordsDecoded = worker.words.stream().anyMatch(word -> word.decoded());
    boolean decoded = written.decoded() || wordsDecoded || (from != null && from.decoded());
    Draft place = worker.outermost();
    return from == null || !from.hasPlace()
        ? new KnownText(written.bytes(), decoded, place.start, place.end)
        : new KnownText(written.bytes(), decoded, from.start(), from.end());
  }

  private byte @Nullable [] fileBytes(Draft reader, String path, List<KnownText> sources) {
    KnownText file = file(reader, path);
    if (file == null) {
      return null;
    }
    sources.add(file);
    return file.bytes();
  }

  /** What a file held when a statement read it; null if unknown. */
  @Nullable KnownText file(Draft reader, String path) {
    WrittenFiles.Content content = reader.knownFiles.get(path);
    return content == null ? null : joined(content.writers(), false);
  }

  /** What a statement reads from its standard input; null if unknown. */
  @Nullable KnownText input(Draft draft) {
    Draft place = draft.outermost();
    Draft worker = draft.innermost();
    if (place.hasHereText || worker.hasHereText) {
      return place.hereText == null ? worker.hereText : place.hereText;
    }
    if (place.inputStream != null) {
      return written(place.inputStream);
    }
    for (Redirect redirect : worker.redirects) {
      if (redirect.kind() == Redirect.Kind.IN && redirect.descriptor() == 0) {
        return redirect.target().equals("/dev/null")
            ? KnownText.NOTHING
            : file(worker, redirect.target());
      }
    }
    return place.feeders.isEmpty() ? null : joined(place.feeders, true);
  }

  /** What the commands of a substitution write together; null if unknown. */
  @Nullable KnownText written(CommandList list) {
    if (list.compound) {
      return null;
    }
    List<Draft> last = new ArrayList<>(list.outputs.size());
    for (Draft draft : list.outputs) {
      if (draft.reader == null) {
        last.add(draft);
      }
    }
    return joined(last, true);
  }

  private @Nullable KnownText joined(List<Draft> drafts, boolean piped) {
    List<KnownText> texts = new ArrayList<>(drafts.size());
    int size = 0;
    for (Draft draft : drafts) {
      boolean silent = piped && (isSentElsewhere(draft) || draft.afterFailure);
      KnownText text = silent ? KnownText.NOTHING : written(draft);
      if (text == null) {
        return null;
      }
      size += text.bytes().length;
      texts.add(text);
    }
    if (texts.isEmpty() || (texts.size() > 1 && !reading.budget.take(size))) {
      return null;
    }
    return KnownText.joined(texts);
  }

  private static boolean isSentElsewhere(Draft draft) {
    Draft worker = draft.innermost();
    for (Redirect redirect : worker.redirects) {
      if (redirect.descriptor() == 1 && redirect.kind() != Redirect.Kind.IN) {
        return true;
      }
    }
    return false;
  }

  /** What a substitution stands for; null if unknown. */
  @Nullable KnownText substituted(CommandList list) {
    KnownText named = namedProgram(list);
    KnownText text = named == null ? written(list) : named;
    if (text == null || text.bytes().length == 0 || hasNul(text.bytes())) {
      return null;
    }
    return new KnownText(
        Bytes.withoutLineEnds(text.bytes()), text.decoded(), text.start(), text.end());
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** The program that {@code $(which X)} finds, by its name. */
  private static @Nullable KnownText namedProgram(CommandList list) {
    if (list.outputs.isEmpty()) {
      return null;
    }
    List<Word> words = list.outputs.getFirst().words;
    String name = words.isEmpty() ? "" : words.getFirst().value();
    boolean which = words.size() == 2 && name.equals("which");
    boolean asks =
        which || (words.size() == 3 && name.equals("command") && words.get(1).value().equals("-v"));
    return asks && words.getLast().constant()
        ? new KnownText(Bytes.of(words.getLast().value()), false, 0, 0)
        : null;
  }

  private static boolean isConstant(List<Word> words) {
    for (Word word : words) {
      if (!word.constant()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> values(List<Word> words) {
    List<String> values = new ArrayList<>(words.size());
    for (Word word : words) {
      values.add(word.value());
    }
    return values;
  }
}
