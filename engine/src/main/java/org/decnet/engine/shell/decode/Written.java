package org.decnet.engine.shell.decode;

/**
 * What a program writes to its standard output.
 *
 * @param bytes all of it
 * @param decoded whether the program made it readable, rather than passing it on
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record Written(byte[] bytes, boolean decoded) {
  static final Written NOTHING = new Written(new byte[0], false);
}
