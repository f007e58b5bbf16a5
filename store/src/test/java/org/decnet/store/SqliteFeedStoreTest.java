package org.decnet.store;

class SqliteFeedStoreTest extends FeedStoreContract {
  SqliteFeedStoreTest() {
    super(Engine.SQLITE);
  }
}
