package org.decnet.model.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Reads settings and gathers what is wrong; never repeats a value, which may be a secret. */
public final class SettingReader {
  private final Map<String, String> environment;
  private final List<String> wrong = new ArrayList<>();

  /** A reader of the variables of an environment. */
  public SettingReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Notes that something is wrong: the setting and what was expected. */
  public void wrong(String what) {
    wrong.add(what);
  }

  /**
   * Ends the reading.
   *
   * @throws DecnetException naming every setting that is wrong and what was expected
   */
  public void refuseWhatIsWrong() {
    if (!wrong.isEmpty()) {
      throw new DecnetException(ErrorCode.BAD_SETTING, String.join("; ", wrong));
    }
  }

  /** A text without blanks around it; the usual one if it is not set. */
  public String text(String name, String usual) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? usual : value;
  }

  /** A whole number within bounds; the usual one if it is not set or wrong. */
  public int number(String name, int usual, int least, int most) {
    String value = text(name, Integer.toString(usual));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: too large a number is as wrong as no number
    }
    wrong.add(name + " must be a whole number from " + least + " to " + most);
    return usual;
  }

  /** True or false; the usual one if it is not set. */
  public boolean flag(String name, boolean usual) {
    String value = text(name, Boolean.toString(usual));
    if (!value.equals("true") && !value.equals("false")) {
      wrong.add(name + " must be true or false");
    }
    return value.equals("true");
  }

  /** What commas separate. */
  public List<String> list(String name) {
    List<String> items = new ArrayList<>();
    int from = 0;
    String value = text(name, "");
    while (from <= value.length()) {
      int comma = value.indexOf(',', from);
      int end = comma < 0 ? value.length() : comma;
      String item = value.substring(from, end).strip();
      if (!item.isEmpty()) {
        items.add(item);
      }
      from = end + 1;
    }
    return items;
  }
}
