import { useState } from 'react';
import { api } from '@/api/client';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { toasts } from '@/components/toasts';
import type { Decky } from './deckies';
import { useOrder } from './useDeckies';
import styles from './Fleet.module.css';

type Wish = 'start' | 'stop' | 'mutate' | 'remove';

function order(name: string, wish: Wish): Promise<unknown> {
  const params = { path: { name } };
  switch (wish) {
    case 'start':
      return api.POST('/api/v1/deckies/{name}/start', { params });
    case 'stop':
      return api.POST('/api/v1/deckies/{name}/stop', { params });
    case 'mutate':
      return api.POST('/api/v1/deckies/{name}/mutate', { params });
    case 'remove':
      return api.DELETE('/api/v1/deckies/{name}', { params });
  }
}

/** What an admin can ask of a decky. */
export function DeckyActions({ decky, onGone }: { decky: Decky; onGone: () => void }) {
  const [asked, setAsked] = useState(false);
  const ask = useOrder(
    (wish: Wish) => order(decky.name, wish),
    () => undefined,
  );
  const remove = useOrder(
    () => order(decky.name, 'remove'),
    () => {
      setAsked(false);
      toasts.done(`${decky.name} is being taken down.`);
      onGone();
    },
  );
  const busy = (wish: Wish) => ask.isPending && ask.variables === wish;
  const stops = decky.wanted === 'run';
  return (
    <div className={styles.actions}>
      <Button
        look={stops ? 'plain' : 'primary'}
        busy={busy('start') || busy('stop')}
        onClick={() => ask.mutate(stops ? 'stop' : 'start')}
      >
        {stops ? 'Stop' : 'Start'}
      </Button>
      <Button
        busy={busy('mutate')}
        disabled={decky.services.length < 2}
        title={decky.services.length < 2 ? 'It has one service, which is always offered' : 'Offer other services now'}
        onClick={() => ask.mutate('mutate')}
      >
        Mutate now
      </Button>
      <Button look="danger" onClick={() => setAsked(true)}>
        Remove
      </Button>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        title={`Remove ${decky.name}?`}
        action="Remove"
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
      >
        <p>It is taken down and forgotten, with its seed and its keys. What it told stays.</p>
      </Confirm>
    </div>
  );
}
