import { queries, type Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips, type Tone } from '@/components/Chip';
import { Flow } from '@/components/Flow';
import { Section } from '@/components/Page';
import { Waiting } from '@/components/States';
import { Time } from '@/components/Time';
import { duration, twoDecimals } from '@/lib/format';
import styles from './AttackerFacts.module.css';

type Attacker = Schema<'AttackerDetail'>;

/** What fits beside the techniques: services, decoys, behaviour, traits. */
export function AttackerFacts({ attacker }: { attacker: Attacker }) {
  return (
    <Flow className={styles.facts}>
      <Section title="Services and decoys">
        <Fact name="Used">
          <Names names={attacker.service_activity.interacted} tone="green" />
        </Fact>
        <Fact name="Only scanned">
          <Names names={attacker.service_activity.scanned} />
        </Fact>
        <Fact name="Decoys">
          <Names names={attacker.deckies} />
        </Fact>
        {attacker.traversal_path !== null && (
          <Fact name="Way through them">
            <AttackerText text={attacker.traversal_path} />
          </Fact>
        )}
      </Section>
      {attacker.behaviour !== null && <Behaviour of={attacker.behaviour} />}
      <Traits uuid={attacker.uuid} />
      {attacker.ip_leak_total > 0 && (
        <Section title="Leaked addresses" aside={attacker.ip_leak_total}>
          <ul className={styles.leaks}>
            {attacker.ip_leaks.map((leak) => (
              <li key={leak.id}>
                {Object.entries(leak.payload).map(([key, value]) => (
                  <div key={key}>
                    <span className={styles.name}>{key}</span> <AttackerText text={String(value)} />
                  </div>
                ))}
                <Time at={leak.timestamp} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Flow>
  );
}

function Behaviour({ of }: { of: Schema<'BehaviourRow'> }) {
  return (
    <Section title="Behaviour">
      <Fact name="Class">
        <Chip tone="violet">{of.behavior_class.replaceAll('_', ' ')}</Chip>
      </Fact>
      {of.beacon_interval_s !== null && (
        <Fact name="Beacon">
          every {duration(of.beacon_interval_s)}
          {of.beacon_jitter_pct !== null && ` ± ${Math.round(of.beacon_jitter_pct)} %`}
        </Fact>
      )}
      {of.os_guess !== null && (
        <Fact name="System">
          <AttackerText text={of.os_guess} />
        </Fact>
      )}
      {of.tool_guesses.length > 0 && (
        <Fact name="Tools">
          <Names names={of.tool_guesses} tone="amber" />
        </Fact>
      )}
      {of.timing_stats.mean_gap_s !== null && <Fact name="Between events">{duration(of.timing_stats.mean_gap_s)}</Fact>}
      {of.phase_sequence.exfil_latency_s !== null && (
        <Fact name="Until exfiltration">{duration(of.phase_sequence.exfil_latency_s)}</Fact>
      )}
    </Section>
  );
}

const STATES: Record<string, Tone> = { stable: 'green', drifting: 'amber', conflicted: 'red', multi_actor: 'red' };

function Traits({ uuid }: { uuid: string }) {
  const { data, isPending } = queries.useQuery('get', '/api/v1/attackers/{uuid}/attribution', {
    params: { path: { uuid }, query: { limit: 100 } },
  });
  if (isPending) {
    return <Waiting />;
  }
  if (data === undefined || data.total === 0) {
    return null;
  }
  return (
    <Section title="Traits" aside="how steady">
      {data.data.map((trait) => (
        <Fact key={trait.primitive} name={trait.primitive}>
          <span className={styles.trait}>
            <AttackerText text={trait.current_value} />
            <Chip tone={STATES[trait.state] ?? 'plain'} title={`Confidence ${twoDecimals(trait.confidence)}`}>
              {trait.state.replaceAll('_', ' ')}
            </Chip>
          </span>
        </Fact>
      ))}
    </Section>
  );
}

function Names({ names, tone = 'plain' }: { names: readonly string[]; tone?: Tone }) {
  return names.length === 0 ? (
    <span className={styles.name}>none</span>
  ) : (
    <Chips>
      {names.map((name) => (
        <Chip key={name} tone={tone}>
          <AttackerText text={name} oneLine />
        </Chip>
      ))}
    </Chips>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <div className={styles.name}>{name}</div>
      <div>{children}</div>
    </div>
  );
}
