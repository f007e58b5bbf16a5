package org.decnet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** STIX bundles over HTTP. */
@ExtendWith(ServerExtension.class)
class StixTest {
}
