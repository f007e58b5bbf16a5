package org.decnet.store;

class MariadbWebhookStoreTest extends WebhookStoreContract {
  MariadbWebhookStoreTest() {
    super(Engine.MARIADB);
  }
}
