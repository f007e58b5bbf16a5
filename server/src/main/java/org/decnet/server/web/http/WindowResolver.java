package org.decnet.server.web.http;

import java.util.Set;
import org.decnet.engine.port.TagWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives endpoints the window that they look at tags through, of parameters that may be left out.
 */
public final class WindowResolver implements HandlerMethodArgumentResolver {
  /** Beginning of the time of events, as RFC 3339 writes it. */
  public static final String SINCE = "since";

  /** End of that time, not included. */
  public static final String UNTIL = "until";

  /** Name of the sensor that reported what is labelled. */
  public static final String SENSOR = "sensor";

  /** Most characters of a sensor's name. */
  public static final int LONGEST_SENSOR = 255;

  static final Set<String> NAMES = Set.of(SINCE, UNTIL, SENSOR);

  /** Whether an argument of an endpoint is such a window. */
  public static boolean isWindow(MethodParameter parameter) {
    return parameter.getParameterType() == TagWindow.class;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return isWindow(parameter);
  }

  /**
   * The window of a request.
   *
   * @throws org.decnet.server.web.errors.ApiException 400 if a time is none, or the sensor's name
   *     is longer than any
   */
  @Override
  public TagWindow resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return new TagWindow(
        TextParameter.time(SINCE, request.getParameter(SINCE)),
        TextParameter.time(UNTIL, request.getParameter(UNTIL)),
        TextParameter.of(SENSOR, request.getParameter(SENSOR), LONGEST_SENSOR));
  }
}
