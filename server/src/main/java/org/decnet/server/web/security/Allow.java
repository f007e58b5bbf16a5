package org.decnet.server.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says who may call an endpoint. An endpoint without it answers nobody. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allow {
  /** The lowest access that is admitted. */
  Access value();

  /** What a key needs beside its role. */
  KeyAccess key() default KeyAccess.BY_METHOD;

  /** Whether a ticket in the query opens it, as it opens streams. */
  boolean ticket() default false;
}
