import { useMutation } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf, statusOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { CheckField } from '@/components/CheckField';
import { Chip, type Tone } from '@/components/Chip';
import { CopyButton } from '@/components/CopyButton';
import { Section } from '@/components/Page';
import styles from './Exports.module.css';
import type { Scope } from './paths';
import type { Target } from './useTarget';

type Pushable = Pick<Schema<'PushRequest'>, 'scope' | 'uuid'>;
type Answer = Schema<'PushAnswer'>;
const TONES: Readonly<Record<Answer['result'], Tone>> = {
  created: 'green',
  updated: 'green',
  unchanged: 'plain',
  held: 'amber',
};
const WORDS: Readonly<Record<Answer['result'], string>> = {
  created: 'MISP has a new event.',
  updated: 'The event in MISP is up to date again.',
  unchanged: 'MISP knew all of it already.',
  held: 'Held back: nothing was sent.',
};

/** Sends what is chosen above to the MISP that is set up, if it is grave enough. */
export function Push({ target }: { target: Target | null }) {
  const [force, setForce] = useState(false);
  const pushed = target === null ? null : pushable(target.scope);
  const push = useMutation({
    mutationFn: async (of: Pushable) => {
      const { data } = await api.POST('/api/v1/exports/misp/push', { body: { ...of, force } });
      return data;
    },
  });
  return (
    <Section title="Push to MISP">
      <div className={styles.preview}>
        <p className={styles.hint}>
          {pushed === null
            ? 'Choose one attacker, identity or campaign above to send it.'
            : `Sends the ${pushed.scope} chosen above, if its score reaches the least that is set and more than discovery was seen.`}
        </p>
        <CheckField label="Send it whatever its score is" checked={force} onChange={setForce} />
        <div>
          <Button
            disabled={pushed === null}
            busy={push.isPending}
            onClick={() => {
              if (pushed !== null) {
                push.mutate(pushed);
              }
            }}
          >
            <Send size={14} aria-hidden /> Push
          </Button>
        </div>
        <div role="status">
          {push.data && <Outcome answer={push.data} />}
          {push.isError && (
            <p className={styles.refused}>
              {statusOf(push.error) === 409
                ? 'No MISP is set up. DECNET_MISP_URL and DECNET_MISP_KEY_FILE say where it is and how to log in.'
                : statusOf(push.error) === 503
                  ? 'MISP refused it or did not answer. The log of the server has what it said.'
                  : messageOf(push.error)}
            </p>
          )}
        </div>
      </div>
    </Section>
  );
}

/** What MISP takes: events are of attackers, identities and campaigns. */
function pushable(scope: Scope): Pushable | null {
  switch (scope.kind) {
    case 'attacker':
    case 'identity':
    case 'campaign':
      return { scope: scope.kind, uuid: scope.id };
    case 'everything':
    case 'session':
      return null;
  }
}

function Outcome({ answer }: { answer: Answer }) {
  return (
    <div className={styles.outcome}>
      <p>
        <Chip tone={TONES[answer.result]}>{answer.result}</Chip> {WORDS[answer.result]}
      </p>
      <ul className={styles.reasons}>
        {answer.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={styles.hint}>
        Event <code>{answer.event_uuid}</code> <CopyButton text={answer.event_uuid} what="uuid of the event" />
      </p>
    </div>
  );
}
