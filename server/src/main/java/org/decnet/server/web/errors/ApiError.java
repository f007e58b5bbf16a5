package org.decnet.server.web.errors;

/** Every kind of error that the API answers, with its HTTP status and the word that clients see. */
public enum ApiError {
  /** The request cannot be understood. */
  BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
  /** A parameter is unknown, missing, malformed or out of its range. */
  BAD_PARAMETER(400, "bad-parameter", "A parameter is wrong"),
  /** The body is not the JSON that the endpoint takes. */
  MALFORMED_JSON(400, "malformed-json", "The body is not the JSON object that is expected here"),
  /** No valid token was sent. */
  UNAUTHENTICATED(401, "unauthenticated", "A valid access token is needed"),
  /** User name or password is wrong. */
  BAD_CREDENTIALS(401, "bad-credentials", "User name or password is wrong"),
  /** The enrolment token opens nothing, or no longer. */
  BAD_TOKEN(401, "bad-token", "The token is unknown, was used before, or has expired"),
  /** The caller's role is too low. */
  FORBIDDEN(403, "forbidden", "Your role does not allow this"),
  /** The key is not made for this. */
  OUT_OF_SCOPE(403, "out-of-scope", "The key lacks the scope for this"),
  /** No key may do this. */
  PEOPLE_ONLY(403, "people-only", "No key may do this; log in"),
  /** Nobody may do this to the own account. */
  OWN_ACCOUNT(403, "own-account", "You cannot do this to your own account"),
  /** Nobody would be left to administrate. */
  LAST_ADMIN(403, "last-admin", "This is the last account of an admin"),
  /** The caller must change the password first. */
  PASSWORD_CHANGE_DUE(403, "password-change-due", "The password must be changed first"),
  /** The object does not exist. */
  NOT_FOUND(404, "not-found", "There is no such object"),
  /** The path exists, the method does not. */
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This path does not take this method"),
  /** Nothing can be written here, whoever asks. */
  READ_ONLY(403, "read-only", "Nothing can be written here"),
  /** The client takes no type of answer that the endpoint gives. */
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer is of a type that you do not accept"),
  /** What is asked for is against what holds now. */
  CONFLICT(409, "conflict", "This is against what holds now"),
  /** The body is longer than allowed. */
  TOO_LARGE(413, "too-large", "The body is too large"),
  /** The body is of a type that the endpoint does not take. */
  UNSUPPORTED_MEDIA_TYPE(
      415, "unsupported-media-type", "The body is of a type that is not taken here"),
  /** A field of the body breaks a rule. */
  INVALID_FIELD(422, "invalid-field", "A field of the body is not acceptable"),
  /** The caller must wait. */
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many attempts; wait before the next"),
  /** A fault of the server. */
  INTERNAL(500, "internal", "The server failed; its log has the request id"),
  /** Something that the server needs does not answer. */
  UNAVAILABLE(503, "unavailable", "The service is not available now");

  private final int status;
  private final String word;
  private final String usualMessage;

  ApiError(int status, String word, String usualMessage) {
    this.status = status;
    this.word = word;
    this.usualMessage = usualMessage;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** The stable word that clients may test. */
  public String word() {
    return word;
  }

  /** What to say when there is nothing more exact to say. */
  public String usualMessage() {
    return usualMessage;
  }

  /** The most general error of a status. */
  public static ApiError ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> INVALID_FIELD;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL : BAD_REQUEST;
    };
  }
}
