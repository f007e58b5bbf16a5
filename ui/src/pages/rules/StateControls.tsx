import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { SelectField, TextField } from '@/components/Field';
import { ReasonDialog } from '@/components/ReasonDialog';
import { Slider } from '@/components/Slider';
import { toasts } from '@/components/toasts';
import { expiryOf, LENGTHS, type Length } from './expiry';
import styles from './Rules.module.css';

type Rule = Schema<'RuleDetail'>;
type Wanted = 'disabled' | 'clipped' | 'enabled';

const USUAL_CLIP = 0.5;

/** What an admin may decide about a rule. The server holds it before it answers. */
export function StateControls({ rule }: { rule: Rule }) {
  const [asking, setAsking] = useState<Wanted | null>(null);
  const [clip, setClip] = useState(rule.confidence_max ?? USUAL_CLIP);
  const [length, setLength] = useState<Length>('ever');
  const [rate, setRate] = useState('');
  const change = useChange(rule.rule_id, () => {
    setAsking(null);
  });
  const limit = rate === '' ? null : Number(rate);
  const rateError = limit === null || (Number.isInteger(limit) && limit >= 1) ? undefined : 'A whole number from 1';
  const ask = (wanted: Wanted) => {
    setClip(rule.confidence_max ?? USUAL_CLIP);
    setLength('ever');
    setRate('');
    setAsking(wanted);
  };
  const isUsual = rule.state === 'enabled' && rule.rate_limit_per_min === null;

  return (
    <div className={styles.actions} style={{ paddingTop: 'var(--gap-4)' }}>
      <Button look="danger" disabled={rule.state === 'disabled' || change.isPending} onClick={() => ask('disabled')}>
        Disable
      </Button>
      <Button disabled={change.isPending} onClick={() => ask('clipped')}>
        {rule.state === 'clipped' ? 'Clip anew' : 'Clip'}
      </Button>
      <Button disabled={change.isPending} onClick={() => ask('enabled')}>
        Limit rate
      </Button>
      <Button
        disabled={isUsual || change.isPending}
        busy={change.isPending && asking === null}
        onClick={() => change.mutate(null)}
      >
        Revert
      </Button>
      <ReasonDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={TITLES[asking ?? 'disabled'](rule.rule_id)}
        action={asking === 'disabled' ? 'Disable' : asking === 'clipped' ? 'Clip' : 'Limit'}
        danger={asking === 'disabled'}
        busy={change.isPending}
        disabled={rateError !== undefined || (asking === 'enabled' && limit === null)}
        onConfirm={(reason) => {
          const expiry = expiryOf(length, new Date());
          change.mutate({
            state: asking ?? 'enabled',
            ...(asking === 'clipped' ? { confidence_max: clip } : {}),
            ...(limit === null ? {} : { rate_limit_per_min: limit }),
            ...(expiry === null ? {} : { expires_at: expiry }),
            ...(reason === '' ? {} : { reason }),
          });
        }}
      >
        <p>{MEANINGS[asking ?? 'disabled']}</p>
        {asking === 'clipped' && <Slider label="At most" value={clip} min={0} max={1} step={0.05} onChange={setClip} />}
        {asking !== 'disabled' && (
          <TextField
            label="Tags a minute, at most"
            inputMode="numeric"
            placeholder={asking === 'clipped' ? 'no limit' : ''}
            value={rate}
            error={rateError}
            onChange={(event) => setRate(event.target.value.trim())}
          />
        )}
        <SelectField
          label="Until"
          value={length}
          options={LENGTHS.map(({ id, label }) => ({ value: id, label }))}
          onChange={(value) => setLength(LENGTHS.find((one) => one.id === value)?.id ?? 'ever')}
        />
      </ReasonDialog>
    </div>
  );
}

const TITLES: Readonly<Record<Wanted, (id: string) => string>> = {
  disabled: (id) => `Disable ${id}?`,
  clipped: (id) => `Clip the confidence of ${id}`,
  enabled: (id) => `Limit how often ${id} tags`,
};

const MEANINGS: Readonly<Record<Wanted, string>> = {
  disabled: 'From now on it tags nothing. Tags that are there stay.',
  clipped: 'It goes on, but claims no more than this. Tags that are there stay as they are.',
  enabled: 'It goes on; what it would tag beyond the limit is counted and left out.',
};

/** Sets a state, or takes it back when told null, and reads the rule anew. */
function useChange(ruleId: string, done: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: Partial<Schema<'RuleStateRequest'>> | null) => {
      const params = { path: { rule_id: ruleId } };
      const { data } =
        wanted === null
          ? await api.DELETE('/api/v1/ttp/rules/{rule_id}/state', { params })
          : await api.POST('/api/v1/ttp/rules/{rule_id}/state', { params, body: wanted as Schema<'RuleStateRequest'> });
      return data;
    },
    onSuccess: async (row) => {
      const { queryKey } = queries.queryOptions('get', '/api/v1/ttp/rules/{rule_id}', {
        params: { path: { rule_id: ruleId } },
      });
      await Promise.all([
        queryClient.invalidateQueries({ queryKey }),
        queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/ttp/rules'] }),
      ]);
      done();
      toasts.done(`${ruleId} is ${row?.state ?? 'enabled'}`);
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
}
