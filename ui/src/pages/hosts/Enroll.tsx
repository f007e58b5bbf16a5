import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { CopyButton } from '@/components/CopyButton';
import { Drawer } from '@/components/Drawer';
import { TextField } from '@/components/Field';
import { SecretOnce } from '@/components/SecretOnce';
import { Time } from '@/components/Time';
import { commandOf, problemsOf, requestOf, type Draft, type Problems } from './hosts';
import styles from './Hosts.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  onMade: (enrollment: Schema<'NewEnrollment'>) => void;
}

const EMPTY: Draft = { name: '', minutes: '', notes: '' };
const NONE: Problems = {};

/** Asks for what a new host needs. */
export function Enroll({ open, onClose, onMade }: Props) {
  return (
    <Drawer open={open} onClose={onClose} title="Enrol a host" width="narrow">
      {open && <Form onMade={onMade} />}
    </Drawer>
  );
}

function Form({ onMade }: Pick<Props, 'onMade'>) {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const enroll = useMutation({
    mutationFn: async () => (await api.POST('/api/v1/swarm/enroll', { body: requestOf(draft) })).data,
    onSuccess: (enrollment) => {
      if (enrollment !== undefined) {
        onMade(enrollment);
      }
    },
  });
  const problems = tried ? problemsOf(draft) : NONE;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(problemsOf(draft)).length === 0) {
          enroll.mutate();
        }
      }}
    >
      <TextField
        label="Name"
        required
        value={draft.name}
        error={problems.name}
        hint="Such as edge-1; no other host has it."
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label="Minutes until the token ends"
        inputMode="numeric"
        placeholder="60"
        value={draft.minutes}
        error={problems.minutes}
        onChange={(event) => change({ minutes: event.target.value.trim() })}
      />
      <TextField
        label="Notes"
        value={draft.notes}
        error={problems.notes}
        hint="For people, such as where it stands."
        onChange={(event) => change({ notes: event.target.value })}
      />
      {enroll.error !== null && (
        <p role="alert" className={styles.refused}>
          {messageOf(enroll.error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" busy={enroll.isPending}>
          Make a token
        </Button>
      </div>
    </form>
  );
}

/** The token of a new host and what to run there. */
export function TokenOnce({ made, onClose }: { made: Schema<'NewEnrollment'> | null; onClose: () => void }) {
  const command = commandOf(window.location.origin, made?.token ?? '');
  return (
    <SecretOnce secret={made?.token ?? null} title={`Token of ${made?.name ?? ''}`} onClose={onClose}>
      <p>
        It enrols one host, until <Time at={made?.expires_at} />. Run this there:
      </p>
      <div className={styles.command}>
        <code>{command}</code>
        <CopyButton text={command} what="command" />
      </div>
      <p className="faint">
        Other users of that host may see what programs are started with: <code>--token-file</code> takes a file instead.
      </p>
    </SecretOnce>
  );
}
