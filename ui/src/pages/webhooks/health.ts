import type { Tone } from '@/components/Chip';
import type { Schema } from '@/api/client';

export type Webhook = Schema<'WebhookRow'>;
export type Delivery = Schema<'DeliveryRow'>;

export interface State {
  word: string;
  tone: Tone;
  /** What it means, and what to do about it. */
  title: string;
}

/** How a webhook fares. */
export function stateOf(webhook: Webhook): State {
  if (webhook.auto_disabled_at !== null) {
    return {
      word: 'disabled by failures',
      tone: 'red',
      title: 'Too many deliveries failed in a row; enable it when the receiver works again',
    };
  }
  if (!webhook.enabled) {
    return { word: 'disabled', tone: 'plain', title: 'Nothing is sent' };
  }
  if (webhook.consecutive_failures > 0) {
    return { word: 'failing', tone: 'amber', title: 'Deliveries fail and are tried again' };
  }
  return webhook.last_success_at === null
    ? { word: 'enabled', tone: 'green', title: 'Nothing was sent yet' }
    : { word: 'delivers', tone: 'green', title: 'The last delivery arrived' };
}

/** What became of a delivery. */
export function fateOf(delivery: Delivery): State {
  if (delivery.dead_letter) {
    return { word: 'given up', tone: 'red', title: 'It is not tried again by itself' };
  }
  if (delivery.delivered_at !== null) {
    return { word: 'delivered', tone: 'green', title: 'The receiver took it' };
  }
  return delivery.attempt > 0
    ? { word: 'tried again', tone: 'amber', title: 'It failed and waits for the next attempt' }
    : { word: 'waits', tone: 'plain', title: 'It is on its way' };
}

/** Whether an event can be sent once more. */
export function canReplay(delivery: Delivery): boolean {
  return delivery.dead_letter || delivery.delivered_at !== null;
}
