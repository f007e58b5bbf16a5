package org.decnet.store;

class MariadbFeedStoreTest extends FeedStoreContract {
  MariadbFeedStoreTest() {
    super(Engine.MARIADB);
  }
}
