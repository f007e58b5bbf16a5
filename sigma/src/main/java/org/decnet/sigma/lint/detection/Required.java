package org.decnet.sigma.lint.detection;

import java.util.ArrayList;
import java.util.List;
import org.decnet.sigma.Document;
import org.decnet.sigma.ast.Condition;
import org.decnet.sigma.ast.Detection;
import org.decnet.sigma.ast.Search;
import org.jspecify.annotations.Nullable;

/** Finds the items that must hold for a condition to hold. */
final class Required {
  private final Document document;
  private final Detection detection;
  private final List<Located> items = new ArrayList<>();

  private Required(Document document, Detection detection) {
    this.document = document;
    this.detection = detection;
  }

  static List<Located> of(Document document, Detection detection, Condition condition) {
    Required required = new Required(document, detection);
    required.collect(condition);
    return required.items;
  }

  private void collect(Condition condition) {
    switch (condition) {
      case Condition.Ref ref -> collect(ref.search(), detection.searches().get(ref.search()));
      case Condition.And and -> and.operands().forEach(this::collect);
      case Condition.AtLeast some when some.count() == some.searches().size() ->
          some.searches().forEach(name -> collect(name, detection.searches().get(name)));
      case Condition other -> {}
    }
  }

  private void collect(String name, @Nullable Search search) {
    switch (search) {
      case Search.AllOf all -> all.parts().forEach(part -> collect(name, part));
      case Search.Item item -> items.add(new Located(document, name, item));
      case null -> {}
      case Search.AnyOf any -> {}
    }
  }
}
