import { queries } from '@/api/client';
import { visible } from '@/lib/visible';
import type { ScopeKind } from './paths';

const MOST = 50;

interface Props {
  id: string;
  kind: ScopeKind;
}

/** What there was lately, to choose from while an id is typed. */
export function Suggestions({ id, kind }: Props) {
  const query = { query: { limit: MOST } };
  const attackers = queries.useQuery('get', '/api/v1/attackers', { params: query }, { enabled: kind === 'attacker' });
  const identities = queries.useQuery('get', '/api/v1/identities', { params: query }, { enabled: kind === 'identity' });
  const campaigns = queries.useQuery('get', '/api/v1/campaigns', { params: query }, { enabled: kind === 'campaign' });
  const sessions = queries.useQuery('get', '/api/v1/sessions', { params: query }, { enabled: kind === 'session' });
  const options: Readonly<Record<ScopeKind, readonly (readonly [string, string])[]>> = {
    everything: [],
    attacker: (attackers.data?.data ?? []).map((row) => [row.ip, `${row.event_count} events`]),
    identity: (identities.data?.data ?? []).map((row) => [row.uuid, `${row.observation_count} attackers`]),
    campaign: (campaigns.data?.data ?? []).map((row) => [row.uuid, `${row.identity_count} identities`]),
    session: (sessions.data?.data ?? []).map((row) => [
      row.session_id,
      `${row.command_count} commands, ${visible(row.src_ip ?? '')}`,
    ]),
  };
  return (
    <datalist id={id}>
      {options[kind].map(([value, label]) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}
