package org.decnet.server.web.taxii;

import org.decnet.export.stix.Tlp;
import org.decnet.server.web.setup.ApiParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts TAXII together. */
@Configuration(proxyBeanMethods = false)
@Import({TaxiiController.class, ObjectsController.class})
public class TaxiiConfiguration {
  @Bean
  CollectionReader collectionReader(ApiParts parts) {
    return new CollectionReader(
        parts.stores().feeds(), new FeedPublisher(parts.stores(), parts.attack(), Tlp.GREEN));
  }

  /** After the gate, so that only who may ask learns what is spoken. */
  @Bean
  @Order(3)
  HandlerInterceptor taxiiNegotiation() {
    return new TaxiiNegotiation();
  }
}
