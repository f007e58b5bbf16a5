package org.decnet.store;

class PostgresFeedStoreTest extends FeedStoreContract {
  PostgresFeedStoreTest() {
    super(Engine.POSTGRES);
  }
}
