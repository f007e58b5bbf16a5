package org.decnet.decoy.http;

/** Why what a client sent is not answered as a request. */
public enum Refusal {
  /** It is no request. */
  MALFORMED,
  /** It is a hello of TLS on a port that does not speak it. */
  TLS_ON_PLAIN,
  /** It is a plain request on a port that speaks TLS. */
  PLAIN_ON_TLS,
  /** Its first line is too long. */
  URI_TOO_LONG,
  /** Its header is too long. */
  HEADER_TOO_LONG,
  /** Its content is too long. */
  BODY_TOO_LONG,
  /** It is of a version that nobody speaks. */
  VERSION
}
