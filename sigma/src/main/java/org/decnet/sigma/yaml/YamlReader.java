package org.decnet.sigma.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decnet.sigma.Limits;
import org.decnet.sigma.Place;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/** Reads a file into documents; builds no objects from tags. */
public final class YamlReader {
  /** SnakeYAML's own depth check has no place, so it only stops what would exhaust the stack. */
  private static final int DEPTH_OF_LAST_RESORT = 200;

  private final Limits limits;

  /** A reader with limits on length, documents, nodes and depth. */
  public YamlReader(Limits limits) {
    this.limits = limits;
  }

  /** All documents that hold anything. */
  public List<YamlDocument> read(String file) throws MalformedYaml {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    if (text.length() > limits.fileLength()) {
      throw new MalformedYaml(
          Place.WHOLE_FILE,
          "the file has " + text.length() + " characters, more than " + limits.fileLength());
    }
    try {
      return compose(text);
    } catch (MarkedYAMLException e) {
      throw new MalformedYaml(placeOf(e), "not valid YAML: " + sentence(e));
    } catch (ReaderException e) {
      throw new MalformedYaml(
          placeAt(text, e.getPosition()),
          "character U+" + hex(e.getCodePoint()) + " may not stand in YAML");
    } catch (NumberFormatException e) {
      // What SnakeYAML makes of an escape with no digit before the end of the file.
      throw new MalformedYaml(
          placeAt(text, text.length()), "not valid YAML: the file ends within an escape");
    } catch (YAMLException e) {
      throw new MalformedYaml(Place.WHOLE_FILE, "not valid YAML: " + e.getMessage());
    }
  }

  private List<YamlDocument> compose(String text) throws MalformedYaml {
    DocumentSlicer slicer = new DocumentSlicer(text);
    NodeConverter converter = new NodeConverter(limits);
    List<YamlDocument> documents = new ArrayList<>();
    int count = 0;
    for (Node node : yaml().composeAll(new StringReader(text))) {
      if (++count > limits.documents()) {
        throw new MalformedYaml(
            NodeConverter.placeOf(node.getStartMark()),
            "the file has more than " + limits.documents() + " documents");
      }
      YamlNode root = converter.convert(node);
      boolean empty = root instanceof YamlNode.Scalar scalar && scalar.kind() == YamlNode.Kind.NULL;
      if (!empty) {
        documents.add(new YamlDocument(root, slicer.sliceAround(root.place().line())));
      }
    }
    return documents;
  }

  private Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(limits.fileLength());
    options.setNestingDepthLimit(DEPTH_OF_LAST_RESORT);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(dumping),
        dumping,
        options,
        new CoreSchemaResolver());
  }

  private static Place placeOf(MarkedYAMLException e) {
    return e.getProblemMark() == null
        ? Place.WHOLE_FILE
        : NodeConverter.placeOf(e.getProblemMark());
  }

  private static String sentence(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "unreadable" : e.getProblem();
    return e.getContext() == null ? problem : e.getContext() + ", " + problem;
  }

  private static Place placeAt(String text, int position) {
    int line = 1;
    int column = 1;
    int end = Math.min(position, text.length());
    for (int i = 0; i < end; i++) {
      column++;
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    return new Place(line, column);
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
