import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin, useMe } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { Facts } from '@/components/Facts';
import { TextField } from '@/components/Field';
import { Section } from '@/components/Page';
import { Skeleton } from '@/components/States';
import { toasts } from '@/components/toasts';
import { count } from '@/lib/format';
import styles from './Config.module.css';
import { limitProblem, LIMITS, limitsOf, type Texts } from './form';

/** What is kept, for how long and how much of it. */
export function Limits() {
  const me = useMe();
  const admin = useIsAdmin();
  return (
    <Section title="Limits">
      {me === undefined ? (
        <Skeleton rows={7} />
      ) : admin ? (
        <Form key={JSON.stringify(me.limits)} limits={me.limits} />
      ) : (
        <Facts facts={LIMITS.map(({ field, label, unit }) => [label, `${count(me.limits[field])} ${unit}`.trim()])} />
      )}
    </Section>
  );
}

function Form({ limits }: { limits: Schema<'LimitsRow'> }) {
  const client = useQueryClient();
  const [texts, setTexts] = useState<Texts>(
    () => Object.fromEntries(LIMITS.map(({ field }) => [field, String(limits[field])])) as Texts,
  );
  const set = useMutation({
    mutationFn: () => api.PUT('/api/v1/config/limits', { body: limitsOf(texts) }),
    onSuccess: () => {
      toasts.done('The limits are set. The workers act on them within seconds.');
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/config'] });
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  const wrong = LIMITS.some((limit) => limitProblem(limit, texts[limit.field]) !== undefined);
  const changed = LIMITS.some(({ field }) => texts[field] !== String(limits[field]));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) {
          set.mutate();
        }
      }}
    >
      <div className={styles.limits}>
        {LIMITS.map((limit) => (
          <TextField
            key={limit.field}
            label={limit.unit === '' ? limit.label : `${limit.label} (${limit.unit})`}
            inputMode="numeric"
            value={texts[limit.field]}
            error={limitProblem(limit, texts[limit.field])}
            hint={limit.hint}
            onChange={(event) => setTexts({ ...texts, [limit.field]: event.target.value })}
          />
        ))}
      </div>
      <p className="faint">
        What is left empty is as the environment of the server says. A shorter time forgets what is older.
      </p>
      <div>
        <Button type="submit" look="primary" disabled={wrong || !changed} busy={set.isPending}>
          Set the limits
        </Button>
      </div>
    </form>
  );
}
