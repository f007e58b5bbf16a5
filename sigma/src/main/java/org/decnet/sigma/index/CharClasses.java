package org.decnet.sigma.index;

import java.util.Arrays;
import java.util.List;
import org.decnet.sigma.value.CaseFold;

/**
 * Numbers the characters that the literals of a field are made of, those of ASCII first. Letters
 * that differ in case only are one class; class 0 is every character that no literal holds.
 */
final class CharClasses {
  private static final int ASCII = 0x80;
  private static final int PAGE = 0x100;

  private final char[] ascii = new char[ASCII];
  // Most fields have no literal beyond ASCII and thus no page.
  private char[][] pages = new char[0][];
  private int count = 1;
  private final int common;

  /** The classes of the characters of texts that are folded already. */
  CharClasses(List<String> folded) {
    for (String text : folded) {
      for (int i = 0; i < text.length(); i++) {
        addCommon(text.charAt(i));
      }
    }
    common = count;
    for (String text : folded) {
      for (int i = 0; i < text.length(); i++) {
        addWide(text.charAt(i));
      }
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      ascii[c] = ascii[CaseFold.fold(c)];
    }
  }

  private void addCommon(char c) {
    if (c < ASCII && ascii[c] == 0) {
      ascii[c] = (char) count++;
    }
  }

  private void addWide(char c) {
    if (c >= ASCII && wide(c) == 0) {
      ownPage(c >>> 8)[c & 0xff] = (char) count++;
    }
  }

  private char[] ownPage(int page) {
    if (pages.length == 0) {
      pages = new char[PAGE][];
      Arrays.fill(pages, new char[0]);
    }
    if (pages[page].length == 0) {
      pages[page] = new char[PAGE];
    }
    return pages[page];
  }

  /** How many classes there are, class 0 included. */
  int count() {
    return count;
  }

  /** How many of them, class 0 included, are of ASCII; these have the lowest numbers. */
  int common() {
    return common;
  }

  /** The classes of the first characters, for loops that cannot afford a call. */
  char[] ascii() {
    return ascii;
  }

  /** The class of any character. */
  int of(char c) {
    return c < ASCII ? ascii[c] : wide(CaseFold.fold(c));
  }

  private int wide(char folded) {
    if (folded < ASCII) {
      return ascii[folded];
    }
    if (pages.length == 0) {
      return 0;
    }
    char[] page = pages[folded >>> 8];
    return page.length == 0 ? 0 : page[folded & 0xff];
  }
}
