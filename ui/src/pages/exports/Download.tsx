import { useMutation, type UseQueryResult } from '@tanstack/react-query';
import { Download as DownloadIcon } from 'lucide-react';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { Stat, Stats } from '@/components/Stat';
import { Failed } from '@/components/States';
import { toasts } from '@/components/toasts';
import { saveAsNamed } from '@/lib/download';
import { count } from '@/lib/format';
import styles from './Exports.module.css';
import { nameOf, pathOf, type Format, type Light, type ScopeKind } from './paths';
import { COUNTED, type Target } from './useTarget';

interface Props {
  kind: ScopeKind;
  /** Whether somebody said which one it is of. */
  given: boolean;
  target: UseQueryResult<Target | null>;
  format: Format;
  tlp: Light;
  min: number;
}

/** What the file will be about, and the button that fetches it. */
export function Download({ kind, given, target, format, tlp, min }: Props) {
  const fetch = useMutation({
    mutationFn: ({ scope }: Target) => saveAsNamed(pathOf(scope, format, { tlp, min }), nameOf(scope, format)),
    onError: (error) => toasts.error(messageOf(error)),
  });
  const chosen = target.data ?? null;
  return (
    <div className={styles.preview}>
      {kind !== 'everything' && !given ? (
        <p
          className={styles.hint}
        >{`Say which ${kind} it is to be. What there was lately is offered while you type.`}</p>
      ) : target.isError ? (
        <Failed error={target.error} onRetry={() => void target.refetch()} />
      ) : target.isSuccess && chosen === null ? (
        <p className={styles.hint} role="status">{`There is no such ${kind}.`}</p>
      ) : (
        <Stats>
          {COUNTED[kind].map((label, at) => (
            <Stat key={label} label={label} value={chosen === null ? undefined : count(chosen.counts[at] ?? 0)} />
          ))}
        </Stats>
      )}
      <div>
        <Button
          look="primary"
          disabled={chosen === null}
          busy={fetch.isPending}
          onClick={() => {
            if (chosen !== null) {
              fetch.mutate(chosen);
            }
          }}
        >
          <DownloadIcon size={15} aria-hidden /> Download
        </Button>
      </div>
    </div>
  );
}
