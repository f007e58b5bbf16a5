package org.decnet.store;

class PostgresWebhookStoreTest extends WebhookStoreContract {
  PostgresWebhookStoreTest() {
    super(Engine.POSTGRES);
  }
}
