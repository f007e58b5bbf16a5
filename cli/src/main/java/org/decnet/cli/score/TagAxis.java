package org.decnet.cli.score;

import org.decnet.model.tag.Tag;

/** What tags are grouped by. */
enum TagAxis {
  /** The rule that claims. */
  RULE {
    @Override
    String key(Tag tag) {
      return tag.rule().value();
    }
  },
  /** The technique that is claimed. */
  TECHNIQUE {
    @Override
    String key(Tag tag) {
      return tag.technique().value();
    }
  },
  /** The tactic that is claimed. */
  TACTIC {
    @Override
    String key(Tag tag) {
      return tag.tactic().value();
    }
  };

  /** The group that a tag belongs to. */
  abstract String key(Tag tag);
}
