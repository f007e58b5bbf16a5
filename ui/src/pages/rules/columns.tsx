import { Link } from '@tanstack/react-router';
import { AttackerText } from '@/components/AttackerText';
import { Chip, Chips } from '@/components/Chip';
import type { Column } from '@/components/DataTable';
import { count, twoDecimals } from '@/lib/format';
import { isDue, type RuleRow } from './filterRules';
import { RuleState } from './RuleState';
import styles from './Rules.module.css';

const now = () => new Date();

export const ruleColumns: readonly Column<RuleRow>[] = [
  {
    id: 'rule_id',
    header: 'Rule',
    cell: (row) =>
      row.load_error === null ? (
        <Link to="/rules/$ruleId" params={{ ruleId: row.rule_id }} className={styles.rule}>
          <span className="mono">{row.rule_id}</span>
        </Link>
      ) : (
        <AttackerText text={row.rule_id} oneLine />
      ),
    value: (row) => row.rule_id,
    sort: 'id',
  },
  {
    id: 'title',
    header: 'Title',
    cell: (row) => (
      <span className={styles.title}>
        {row.load_error === null ? (
          row.title
        ) : (
          <span className={styles.error}>
            Not loaded: <AttackerText text={row.load_error} />
          </span>
        )}
      </span>
    ),
    value: (row) => row.load_error ?? row.title,
  },
  {
    id: 'emits',
    header: 'Emits',
    cell: (row) => (
      <Chips>
        {techniquesOf(row).map((id) => (
          <Chip key={id} tone="violet">
            {id}
          </Chip>
        ))}
      </Chips>
    ),
    value: techniquesOf,
  },
  {
    id: 'state',
    header: 'State',
    cell: (row) =>
      row.load_error === null ? (
        <RuleState state={row.state} max={row.confidence_max} />
      ) : (
        <Chip tone="red">broken</Chip>
      ),
    value: (row) => row.state,
  },
  {
    id: 'fired_24h',
    header: 'Fired in 24 h',
    sort: 'fired',
    align: 'end',
    cell: (row) => ((row.fired_24h ?? 0) === 0 ? <span className="faint">0</span> : count(row.fired_24h ?? 0)),
    value: (row) => row.fired_24h,
  },
  {
    id: 'precision',
    header: 'Precision',
    align: 'end',
    cell: (row) =>
      row.precision === null ? (
        <span className="faint" title="Nobody has judged its tags">
          –
        </span>
      ) : (
        <span title="Share of its judged tags that were found correct">{twoDecimals(row.precision)}</span>
      ),
    value: (row) => row.precision,
  },
  { id: 'origin', header: 'Origin', cell: (row) => row.origin, value: (row) => row.origin },
  {
    id: 'family',
    header: 'Family',
    optional: true,
    cell: (row) => <span className="mono">{row.family}</span>,
    value: (row) => row.family,
  },
  {
    id: 'level',
    header: 'Level',
    optional: true,
    cell: (row) => row.level ?? <span className="faint">–</span>,
    value: (row) => row.level,
  },
  {
    id: 'next_review',
    header: 'Next review',
    sort: 'review',
    cell: (row) =>
      row.next_review === null ? (
        <span className="faint">–</span>
      ) : isDue(row.next_review, now()) ? (
        <Chip tone="amber">{`due ${row.next_review}`}</Chip>
      ) : (
        <span className={styles.date}>{row.next_review}</span>
      ),
    value: (row) => row.next_review,
  },
];

function techniquesOf(row: RuleRow): string[] {
  return [...new Set(row.emits.map((one) => one.sub_technique_id ?? one.technique_id))];
}
