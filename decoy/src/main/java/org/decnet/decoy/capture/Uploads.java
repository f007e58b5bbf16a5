package org.decnet.decoy.capture;

/**
 * Takes files of clients, in bounded memory. Where there is no room a decoy says what a host says
 * whose disk is full.
 *
 * @param vault where they stay
 * @param room for those that are on their way
 */
public record Uploads(Vault vault, Room room) {
  /** A file of which nothing has come yet. */
  public Upload begin() {
    return new Upload(this);
  }
}
