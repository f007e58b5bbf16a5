import { useState } from 'react';
import { api } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Disclosure } from '@/components/Disclosure';
import { TextArea } from '@/components/Field';
import { toasts } from '@/components/toasts';
import { useCatalogue } from './Deploy';
import type { Decky } from './deckies';
import { settingsOf } from './form';
import { useOrder } from './useDeckies';
import styles from './Fleet.module.css';

type Service = Decky['services'][number];

/** What a decky offers, and for admins how each service is set up. */
export function Services({ decky }: { decky: Decky }) {
  const admin = useIsAdmin();
  return (
    <section aria-label="Services" className={styles.services}>
      <h3>Services</h3>
      {decky.services.map((service) => (
        <div key={service.name} className={styles.service}>
          <div className={styles.serviceHead}>
            <strong>{service.name}</strong>
            <span>port {service.port}</span>
            <Chip tone={service.offered ? 'green' : 'plain'}>{service.offered ? 'offered' : 'off'}</Chip>
          </div>
          {admin && service.config !== null && (
            <Disclosure title={`Settings of ${service.name}`}>
              {() => <Settings decky={decky.name} service={service} config={service.config ?? {}} />}
            </Disclosure>
          )}
        </div>
      ))}
    </section>
  );
}

interface SettingsProps {
  decky: string;
  service: Service;
  config: Readonly<Record<string, string>>;
}

function Settings({ decky, service, config }: SettingsProps) {
  const catalogue = useCatalogue().data;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(config);
  const set = useOrder(
    () =>
      api.PUT('/api/v1/deckies/{name}/services/{service}/config', {
        params: { path: { name: decky, service: service.name } },
        body: { config: settingsOf(typed) },
      }),
    () => toasts.done(`${service.name} of ${decky} starts again with that.`),
    () => undefined,
  );
  const known = catalogue?.services.find((one) => one.name === service.name)?.settings;
  const names = known ?? Object.keys(config);
  if (names.length === 0) {
    return <p className="faint">It has none.</p>;
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate();
      }}
    >
      {names.map((name) => (
        <TextArea
          key={name}
          label={name}
          code
          rows={1}
          spellCheck={false}
          placeholder="As usual"
          value={typed[name] ?? ''}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      {set.error !== null && (
        <p role="alert" className={styles.problem}>
          {messageOf(set.error)}
        </p>
      )}
      <div>
        <Button type="submit" busy={set.isPending}>
          Set up anew
        </Button>
      </div>
    </form>
  );
}
