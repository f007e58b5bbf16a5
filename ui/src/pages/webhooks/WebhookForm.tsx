import { useState } from 'react';
import { refusalOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { CheckField, CheckGroup } from '@/components/CheckField';
import { SelectField, TextArea, TextField } from '@/components/Field';
import { CHANNELS, channelOf } from './channels';
import { problemsOf, SIMPLE_EVENTS, type Draft, type Problems } from './form';
import styles from './Webhooks.module.css';

interface Props {
  first: Draft;
  action: string;
  /** Ask for a secret: only when a webhook is made. */
  withSecret: boolean;
  busy: boolean;
  error: unknown;
  onSubmit: (draft: Draft) => void;
}

const NONE: Problems = {};

/** All that can be said of a webhook. */
export function WebhookForm({ first, action, withSecret, busy, error, onSubmit }: Props) {
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft) : NONE;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const channel = channelOf(draft.channel);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(problemsOf(draft)).length === 0) {
          onSubmit(draft);
        }
      }}
    >
      <TextField
        label="Name"
        required
        value={draft.name}
        error={problems.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <SelectField
        label="Who reads it"
        value={draft.channel}
        options={CHANNELS.map(({ word, label }) => ({ value: word, label }))}
        onChange={(word) => {
          const next = channelOf(word).word;
          // An address of one channel is none of another.
          change({ channel: next, url: next === first.channel ? first.url : '' });
        }}
      />
      <TextField
        label={channel.address}
        type={draft.channel === 'email' ? 'text' : 'url'}
        required
        placeholder={channel.placeholder}
        value={draft.url}
        error={problems.url}
        hint={channel.hint}
        onChange={(event) => change({ url: event.target.value })}
      />
      <CheckGroup legend="Events">
        {SIMPLE_EVENTS.map(({ word, label, hint }) => (
          <CheckField
            key={word}
            label={label}
            hint={hint}
            checked={draft.simple.includes(word)}
            onChange={(on) =>
              change({ simple: on ? [...draft.simple, word] : draft.simple.filter((one) => one !== word) })
            }
          />
        ))}
      </CheckGroup>
      <TextArea
        label="More topics"
        rows={3}
        value={draft.topics}
        error={problems.topics}
        hint="One a line. A star stands for one word, > for all that follow: identity.>"
        onChange={(event) => change({ topics: event.target.value })}
      />
      <TextField
        label="Most requests in a minute"
        inputMode="numeric"
        value={draft.limit}
        error={problems.limit}
        hint="Empty for no limit."
        onChange={(event) => change({ limit: event.target.value.trim() })}
      />
      {withSecret && draft.channel === 'generic' && (
        <TextField
          label="Secret"
          type="password"
          autoComplete="new-password"
          value={draft.secret}
          error={problems.secret}
          hint="Empty for one that is made for you."
          onChange={(event) => change({ secret: event.target.value })}
        />
      )}
      {error !== null && error !== undefined && (
        <p role="alert" className={styles.refused}>
          {refusalOf(error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
