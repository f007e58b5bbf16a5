import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { CheckField, CheckGroup } from '@/components/CheckField';
import { SelectField, TextField } from '@/components/Field';
import { Modal } from '@/components/Modal';
import styles from './Config.module.css';
import { endOf, LIVES, nameProblem } from './form';

type Scope = 'read' | 'export' | 'ingest' | 'admin';

const SCOPES: readonly { scope: Scope; hint: string }[] = [
  { scope: 'read', hint: 'Everything that its role sees' },
  { scope: 'export', hint: 'Exports and the TAXII feed' },
  { scope: 'ingest', hint: 'Push records of sensors' },
  { scope: 'admin', hint: 'Change what admins change, except accounts and keys' },
];

interface Props {
  open: boolean;
  onClose: () => void;
  onMade: (key: Schema<'NewApiKey'>) => void;
}

/** Asks for what a key needs. */
export function NewKey({ open, onClose, onMade }: Props) {
  return (
    <Modal open={open} onClose={onClose} title="New API key">
      {open && <Form onClose={onClose} onMade={onMade} />}
    </Modal>
  );
}

function Form({ onClose, onMade }: Omit<Props, 'open'>) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<'viewer' | 'admin'>('viewer');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const [life, setLife] = useState<string>('90');
  const [tried, setTried] = useState(false);
  const problem = nameProblem(name);
  const offered = SCOPES.filter(({ scope }) => scope !== 'admin' || role === 'admin');
  const chosen = offered.map(({ scope }) => scope).filter((scope) => scopes.includes(scope));
  const make = useMutation({
    mutationFn: async () =>
      (
        await api.POST('/api/v1/auth/api-keys', {
          body: { name, role, scopes: chosen, expires_at: endOf(life, new Date()) },
        })
      ).data,
    onSuccess: (key) => {
      if (key !== undefined) {
        onMade(key);
      }
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problem === undefined && chosen.length > 0) {
          make.mutate();
        }
      }}
    >
      <TextField
        label="Name"
        required
        autoComplete="off"
        value={name}
        error={tried ? problem : undefined}
        hint="What uses it, such as opencti."
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label="Role"
        value={role}
        options={[
          { value: 'viewer', label: 'Viewer' },
          { value: 'admin', label: 'Admin' },
        ]}
        onChange={(value) => setRole(value === 'admin' ? 'admin' : 'viewer')}
      />
      <CheckGroup legend="Scopes">
        {offered.map(({ scope, hint }) => (
          <CheckField
            key={scope}
            label={scope}
            hint={hint}
            checked={scopes.includes(scope)}
            onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
          />
        ))}
        {tried && chosen.length === 0 && <p className={styles.refused}>Choose at least one.</p>}
      </CheckGroup>
      <SelectField label="Ends" value={life} options={LIVES} onChange={setLife} />
      {make.isError && (
        <p role="alert" className={styles.refused}>
          {messageOf(make.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={make.isPending}>
          Make the key
        </Button>
      </div>
    </form>
  );
}
