package org.decnet.server.web.exports;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells readers of the document what a parameter of a traffic light may say; {@link Lights}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(
    description = "Who may see it, in formats that say so: STIX and MISP",
    schema = @Schema(allowableValues = {"white", "green", "amber", "red"}))
@interface LightParameter {}
