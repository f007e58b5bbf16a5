package org.decnet.server.web.http;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes parameters of endpoints UUIDs in their full form only. An editor, because after a converter
 * that refuses Spring asks its own editor, which takes shortened forms.
 */
@ControllerAdvice
public final class UuidBinding {
  /** Prepares the reading of a parameter. */
  @InitBinder
  void bind(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new FullUuid());
  }

  private static final class FullUuid extends PropertyEditorSupport {
    @Override
    public void setAsText(String text) {
      setValue(Uuids.parse(text));
    }
  }
}
