import type { Schema } from '@/api/client';

/** What is joined: addresses to identities, identities to campaigns. */
export type Level = 'identity' | 'campaign';

/** What both levels have in common. */
export interface Cluster {
  uuid: string;
  confidence: number;
  members: number;
  first_seen_at: string;
  last_seen_at: string;
  created_at: string;
  locked: boolean;
  notes: string | null;
  values: Readonly<Record<string, readonly string[]>>;
  /** Of an identity, where it belongs. */
  campaign: string | null;
}

export function ofIdentity(row: Schema<'IdentityRow'>): Cluster {
  return { ...row, members: row.observation_count, campaign: row.campaign_id };
}

export function ofCampaign(row: Schema<'CampaignRow'>): Cluster {
  return { ...row, members: row.identity_count, campaign: null };
}

interface Words {
  one: string;
  many: string;
  path: 'identities' | 'campaigns';
  /** What it is made of. */
  member: string;
  members: string;
}

export const WORDS: Readonly<Record<Level, Words>> = {
  identity: { one: 'Identity', many: 'Identities', path: 'identities', member: 'address', members: 'addresses' },
  campaign: { one: 'Campaign', many: 'Campaigns', path: 'campaigns', member: 'identity', members: 'identities' },
};

/** As much of an id as one can tell apart. */
export function shortId(uuid: string): string {
  return uuid.slice(0, 8);
}
