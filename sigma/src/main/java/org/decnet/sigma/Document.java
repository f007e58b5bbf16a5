package org.decnet.sigma;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One document of a Sigma file, with what its header says at hand. */
public sealed interface Document permits Rule, Correlation, Filter {
  /** What the document says about itself. */
  Header header();

  /** See {@link Header#path()}. */
  default String path() {
    return header().path();
  }

  /** See {@link Header#index()}. */
  default int index() {
    return header().index();
  }

  /** See {@link Header#title()}. */
  default String title() {
    return header().title();
  }

  /** See {@link Header#id()}. */
  default @Nullable String id() {
    return header().id();
  }

  /** See {@link Header#name()}. */
  default @Nullable String name() {
    return header().name();
  }

  /** See {@link Header#status()}. */
  default @Nullable Status status() {
    return header().status();
  }

  /** See {@link Header#level()}. */
  default @Nullable Level level() {
    return header().level();
  }

  /** See {@link Header#description()}. */
  default @Nullable String description() {
    return header().description();
  }

  /** See {@link Header#author()}. */
  default @Nullable String author() {
    return header().author();
  }

  /** See {@link Header#references()}. */
  default List<String> references() {
    return header().references();
  }

  /** See {@link Header#tags()}. */
  default List<String> tags() {
    return header().tags();
  }

  /** See {@link Header#metadata()}. */
  default Map<String, Object> metadata() {
    return header().metadata();
  }

  /** See {@link Header#extensions()}. */
  default Map<String, Object> extensions() {
    return header().extensions();
  }

  /** See {@link Header#yaml()}. */
  default String yaml() {
    return header().yaml();
  }

  /** See {@link Header#hash()}. */
  default String hash() {
    return header().hash();
  }

  /** What the document is called in tags and messages: its name, else its id, else its title. */
  default String ruleId() {
    if (name() != null) {
      return name();
    }
    return id() != null ? id() : title();
  }

  /** Where a node of {@link #extensions()} stands; the whole file for an unknown path. */
  default Place place(String extensionPath) {
    return header().places().getOrDefault(extensionPath, Place.WHOLE_FILE);
  }
}
