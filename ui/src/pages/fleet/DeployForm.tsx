import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { CheckField, CheckGroup } from '@/components/CheckField';
import { SelectField, TextField } from '@/components/Field';
import { chosenServices, NEW, problemsOf, requestOf, type Draft, type Problems } from './form';
import { useReload } from './useDeckies';
import styles from './Fleet.module.css';

interface Props {
  catalogue: Schema<'Catalogue'>;
  onDeployed: (name: string) => void;
}

const NONE: Problems = {};

/** What a new decky shall be. */
export function DeployForm({ catalogue, onDeployed }: Props) {
  const [draft, setDraft] = useState(NEW);
  const [tried, setTried] = useState(false);
  const reload = useReload();
  const deploy = useMutation({
    mutationFn: () => api.POST('/api/v1/deckies', { body: requestOf(draft, catalogue) }),
    onSuccess: () => {
      reload();
      onDeployed(draft.name);
    },
  });
  const problems = tried ? problemsOf(draft, catalogue) : NONE;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(problemsOf(draft, catalogue)).length === 0) {
          deploy.mutate();
        }
      }}
    >
      <TextField
        label="Name"
        required
        value={draft.name}
        error={problems.name}
        hint="Attackers see it as the name of the host, and you as the sensor."
        onChange={(event) => change({ name: event.target.value })}
      />
      <SelectField
        label="Kind of host"
        value={draft.archetype}
        error={problems.services}
        options={[
          { value: '', label: 'Services of my choice' },
          ...catalogue.archetypes
            .filter((one) => one.services.length > 0)
            .map((one) => ({ value: one.name, label: `${one.name}: ${one.services.join(', ')}` })),
        ]}
        onChange={(archetype) => change({ archetype })}
      />
      {draft.archetype === '' && (
        <CheckGroup legend="Services">
          {catalogue.services.map(({ name }) => (
            <CheckField
              key={name}
              label={name}
              checked={draft.services.includes(name)}
              onChange={(on) =>
                change({ services: on ? [...draft.services, name] : draft.services.filter((one) => one !== name) })
              }
            />
          ))}
        </CheckGroup>
      )}
      <Ports draft={draft} catalogue={catalogue} error={problems.ports} onChange={(ports) => change({ ports })} />
      <SelectField
        label="Claims to run"
        value={draft.distro}
        options={[
          { value: '', label: 'As usual' },
          ...catalogue.distros.map((one) => ({ value: one.name, label: one.title })),
        ]}
        onChange={(distro) => change({ distro })}
      />
      <TextField
        label="Listens on"
        value={draft.address}
        placeholder="As the node says"
        hint="An address of this host; 0.0.0.0 for all of them."
        onChange={(event) => change({ address: event.target.value })}
      />
      <TextField
        label="Minutes between two mutations"
        inputMode="numeric"
        value={draft.minutes}
        error={problems.minutes}
        placeholder="As usual"
        hint="0 for never. A mutation offers some of the services and hides the others."
        onChange={(event) => change({ minutes: event.target.value.trim() })}
      />
      {deploy.error !== null && (
        <p role="alert" className={styles.problem}>
          {messageOf(deploy.error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" busy={deploy.isPending}>
          Deploy
        </Button>
      </div>
    </form>
  );
}

interface PortsProps {
  draft: Draft;
  catalogue: Schema<'Catalogue'>;
  error: string | undefined;
  onChange: (ports: Draft['ports']) => void;
}

function Ports({ draft, catalogue, error, onChange }: PortsProps) {
  const chosen = chosenServices(draft, catalogue);
  return (
    chosen.length > 0 && (
      <div className={styles.form}>
        <div className={styles.ports}>
          {chosen.map((name) => (
            <TextField
              key={name}
              label={`Port of ${name}`}
              inputMode="numeric"
              value={draft.ports[name] ?? ''}
              placeholder={String(catalogue.services.find((one) => one.name === name)?.port ?? '')}
              onChange={(event) => onChange({ ...draft.ports, [name]: event.target.value })}
            />
          ))}
        </div>
        {error !== undefined && (
          <p role="alert" className={styles.problem}>
            {error}
          </p>
        )}
      </div>
    )
  );
}
