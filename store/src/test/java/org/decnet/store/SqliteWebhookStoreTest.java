package org.decnet.store;

class SqliteWebhookStoreTest extends WebhookStoreContract {
  SqliteWebhookStoreTest() {
    super(Engine.SQLITE);
  }
}
