import { Tooltip } from '@base-ui/react/tooltip';
import { Download, Grid3x3 } from 'lucide-react';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { Confidence } from '@/components/Confidence';
import { Section } from '@/components/Page';
import { Slider } from '@/components/Slider';
import { Empty, Failed, Skeleton } from '@/components/States';
import { TechniqueLink } from '@/components/TechniqueLink';
import { toasts } from '@/components/toasts';
import { saveFrom } from '@/lib/download';
import { bothTimes, count, twoDecimals } from '@/lib/format';
import { groupedByTactic, tacticName } from '@/lib/tactics';
import { LEAST_FLOOR, useFloor } from './floor';
import { Inspector } from './Inspector';
import { inspectParameter, isInspected, techniqueId, techniqueName, techniqueTitle } from './inspect';
import { useInspected } from './useInspected';
import { navigatorName, navigatorPath, useTechniques, type Scope, type TechniqueRow } from './scope';
import styles from './TtpSection.module.css';

/**
 * The techniques observed in a scope, by tactic; each opens the inspector. What is open (`inspect`) and how sure it is
 * to be (`floor`) stand in the address, so that they can be sent to somebody.
 */
export function TtpSection({ scope, id }: { scope: Scope; id: string }) {
  const [floor, setFloor] = useFloor();
  const { rows, error, isPending, refetch } = useTechniques(scope, id, floor);
  const { wanted, open, close } = useInspected();

  return (
    <Section
      title="TTPs observed"
      aside={
        <>
          <Slider label="Confidence from" value={floor} min={LEAST_FLOOR} max={1} step={0.05} onChange={setFloor} />
          <Button
            onClick={() => {
              saveFrom(navigatorPath(scope, id, floor), navigatorName(scope, id)).catch((failure: unknown) => {
                toasts.error(messageOf(failure));
              });
            }}
          >
            <Download size={14} aria-hidden /> Navigator
          </Button>
        </>
      }
    >
      {isPending ? (
        <Skeleton rows={4} height="2rem" />
      ) : rows === undefined ? (
        <Failed error={error} title="FAILED TO LOAD TTPs" onRetry={() => void refetch()} />
      ) : rows.length === 0 ? (
        <Empty icon={Grid3x3} title="NO TECHNIQUES OBSERVED YET">
          {floor > LEAST_FLOOR && 'Weaker claims may be there: lower the confidence.'}
        </Empty>
      ) : (
        <div className={styles.tactics}>
          {groupedByTactic(rows).map((group) => (
            <div key={group.tactic} className={styles.tactic}>
              <h3 className={styles.tacticName}>{tacticName(group.tactic)}</h3>
              <ul>
                {group.rows.map((row) => (
                  <Row key={inspectParameter(row)} row={row} onOpen={() => open(inspectParameter(row))} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
      <Inspector
        scope={scope}
        id={id}
        wanted={wanted}
        isNamed={!isPending}
        row={wanted === null ? undefined : rows?.find((row) => isInspected(row, wanted))}
        onClose={close}
      />
    </Section>
  );
}

function Row({ row, onOpen }: { row: TechniqueRow; onOpen: () => void }) {
  const title = techniqueTitle(row);
  const name = techniqueName(row);
  return (
    <li className={styles.row}>
      <span className={styles.id}>
        <TechniqueLink id={techniqueId(row)} url={row.mitre_url} />
      </span>
      {name !== null && <span aria-hidden>—</span>}
      <Tooltip.Root>
        <Tooltip.Trigger
          className={styles.open}
          aria-label={`${title}, ${count(row.count)} times, confidence ${twoDecimals(row.confidence_max)}: show the evidence`}
          onClick={onOpen}
        >
          <span className={styles.name}>{name}</span>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Positioner sideOffset={6} className={styles.tipPlace}>
            <Tooltip.Popup className={styles.tip}>
              <strong>{title}</strong>
              <span>Confidence {twoDecimals(row.confidence_max)}</span>
              <span>First {bothTimes(new Date(row.first_seen))}</span>
              <span>Last {bothTimes(new Date(row.last_seen))}</span>
            </Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
      <Confidence value={row.confidence_max} />
      <span className={styles.count}>×{count(row.count)}</span>
    </li>
  );
}
