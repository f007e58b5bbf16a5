import { useState } from 'react';
import { api } from '@/api/client';
import { Button } from '@/components/Button';
import { TextField } from '@/components/Field';
import { toasts } from '@/components/toasts';
import { rotation, type Decky } from './deckies';
import { minutesProblem } from './form';
import { useOrder } from './useDeckies';
import styles from './Fleet.module.css';

/** How often a decky mutates. */
export function Interval({ decky }: { decky: Decky }) {
  const [typed, setTyped] = useState(String(decky.mutate_interval));
  const set = useOrder(
    (minutes: number) =>
      api.PUT('/api/v1/deckies/{name}/mutate-interval', {
        params: { path: { name: decky.name } },
        body: { minutes },
      }),
    () => toasts.done(`${decky.name} mutates ${rotation(Number(typed))}.`),
  );
  const problem = minutesProblem(typed);
  return (
    <form
      className={styles.inline}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === undefined) {
          set.mutate(Number(typed));
        }
      }}
    >
      <TextField
        label="Minutes between two mutations"
        inputMode="numeric"
        value={typed}
        error={problem}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button
        type="submit"
        busy={set.isPending}
        disabled={problem !== undefined || Number(typed) === decky.mutate_interval}
      >
        Set
      </Button>
    </form>
  );
}
