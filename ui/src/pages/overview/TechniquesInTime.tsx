import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartColumnStacked, Table2 } from 'lucide-react';
import { useState } from 'react';
import { queries, type Schema } from '@/api/client';
import { IconButton } from '@/components/Button';
import { DataTable, type Column } from '@/components/DataTable';
import { SelectField } from '@/components/Field';
import { Section } from '@/components/Page';
import { Empty, Failed, Skeleton } from '@/components/States';
import { Time } from '@/components/Time';
import { count, localTime, utcTime } from '@/lib/format';
import { present } from '@/lib/search';
import { heightOf } from '../live-logs/hours';
import { useNow } from '../live-logs/useNow';
import { rangeOf, SPAN_WORDS, SPANS, stepsOf, TOLD_APART, type Step } from './inTime';
import { overviewRoute } from './route';
import styles from './TechniquesInTime.module.css';

/** When the most frequent techniques were seen, as bars or as a table. It ends where the events by hour end. */
export function TechniquesInTime() {
  const { until, span = 'week' } = overviewRoute.useSearch();
  const navigate = overviewRoute.useNavigate();
  const [asTable, setAsTable] = useState(false);
  const now = useNow();
  const { minutes } = SPANS[span];
  const query = queries.useQuery(
    'get',
    '/api/v1/ttp/techniques/histogram',
    {
      params: {
        query: {
          ...rangeOf(until === undefined ? now : new Date(until), SPANS[span]),
          interval_minutes: minutes,
          limit: TOLD_APART,
        },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: 30_000 },
  );
  return (
    <Section
      title="Techniques over time"
      aside={
        <>
          <span aria-live="polite" className={styles.total}>
            {`${query.data === undefined ? '…' : count(query.data.total)} tags`}
          </span>
          <SelectField
            label="Span of time"
            quiet
            value={span}
            options={SPAN_WORDS.map((value) => ({ value, label: SPANS[value].label }))}
            onChange={(value) =>
              void navigate({
                search: (before) =>
                  present({
                    ...before,
                    span: SPAN_WORDS.find((one) => one === value && one !== 'week'),
                  }),
                replace: true,
                resetScroll: false,
              })
            }
          />
          <IconButton
            label={asTable ? 'Show as bars' : 'Show as a table'}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartColumnStacked size={15} aria-hidden /> : <Table2 size={15} aria-hidden />}
          </IconButton>
        </>
      }
    >
      {query.data !== undefined ? (
        <Content histogram={query.data} asTable={asTable} />
      ) : query.isPending ? (
        <Skeleton rows={1} height="11rem" />
      ) : (
        <Failed error={query.error} title="The techniques could not be loaded" onRetry={() => void query.refetch()} />
      )}
    </Section>
  );
}

function Content({ histogram, asTable }: { histogram: Schema<'TechniqueHistogram'>; asTable: boolean }) {
  if (histogram.total === 0) {
    return (
      <Empty icon={ChartColumnStacked} title="No techniques in this time">
        Techniques that rules find in it are counted here.
      </Empty>
    );
  }
  const steps = stepsOf(histogram);
  const told = histogram.techniques.slice(0, TOLD_APART);
  return asTable ? <Numbers steps={steps} told={told} /> : <Bars steps={steps} told={told} />;
}

interface Props {
  steps: readonly Step[];
  told: readonly Schema<'Series'>[];
}

const spanOf = (step: Step) =>
  `${localTime(new Date(step.start)).slice(0, 16)} to ${localTime(new Date(step.end)).slice(5, 16)}`;

function Bars({ steps, told }: Props) {
  const highest = Math.max(...steps.map((step) => step.total));
  const names = [...told.map((one) => one.technique_id), 'others'];
  const most = steps.find((step) => step.total === highest);
  return (
    <>
      <div
        role="img"
        aria-label={`Tags by technique in ${steps.length} intervals; most, ${count(highest)}, in ${
          most === undefined ? '' : spanOf(most)
        }. The table has all numbers.`}
        className={styles.bars}
        style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` }}
      >
        {steps.map((step) => (
          <div
            key={step.start}
            className={styles.step}
            title={[
              spanOf(step),
              utcTime(new Date(step.start)),
              ...step.counts.flatMap((one, at) => (one > 0 ? [`${names[at] ?? ''}: ${count(one)}`] : [])),
            ].join('\n')}
          >
            <div className={styles.stack} style={{ height: `${heightOf(step.total, highest)}%` }}>
              {step.counts.map((one, at) =>
                one > 0 ? (
                  <span
                    key={names[at]}
                    className={`${styles.part ?? ''} ${colourOf(at, told.length)}`}
                    style={{ flexGrow: one }}
                  />
                ) : null,
              )}
            </div>
          </div>
        ))}
      </div>
      <div className={styles.axis} aria-hidden>
        <span>{localTime(new Date(steps[0]?.start ?? 0)).slice(0, 16)}</span>
        <span>{localTime(new Date(steps.at(-1)?.end ?? 0)).slice(0, 16)}</span>
      </div>
      <Legend told={told} others={steps.some((step) => (step.counts.at(-1) ?? 0) > 0)} />
    </>
  );
}

/** The colour of a technique by its place; that of all others is the last. */
function colourOf(place: number, told: number): string {
  return (place < told ? styles[`series${place}`] : styles.others) ?? '';
}

function Legend({ told, others }: { told: Props['told']; others: boolean }) {
  return (
    <ul className={styles.legend} aria-label="Techniques in the bars">
      {told.map((one, at) => (
        <li key={one.technique_id}>
          <span className={`${styles.swatch ?? ''} ${colourOf(at, told.length)}`} aria-hidden />
          <TechniqueName series={one} />
          <span className={styles.amount}>{count(one.total)}</span>
        </li>
      ))}
      {others && (
        <li>
          <span className={`${styles.swatch ?? ''} ${styles.others ?? ''}`} aria-hidden />
          <span>others</span>
        </li>
      )}
    </ul>
  );
}

function TechniqueName({ series }: { series: Schema<'Series'> }) {
  return (
    <Link to="/ttp" search={{ inspect: `${series.technique_id}.*` }} title="Show the evidence in the matrix">
      <span className="mono">{series.technique_id}</span> {series.technique_name}
    </Link>
  );
}

/** The same numbers for who does not see bars, or wants to read or to keep them. */
function Numbers({ steps, told }: Props) {
  return (
    <DataTable
      name="techniques over time"
      columns={numberColumns(told)}
      rows={steps.filter((step) => step.total > 0)}
      rowKey={(step) => step.start}
      caption="intervals that have tags"
    />
  );
}

function numberColumns(told: Props['told']): readonly Column<Step>[] {
  const counted = (id: string, header: string, of: (step: Step) => number): Column<Step> => ({
    id,
    header,
    align: 'end',
    cell: (step) => count(of(step)),
    value: of,
  });
  return [
    { id: 'from', header: 'From', cell: (step) => <Time at={step.start} />, value: (step) => step.start },
    ...told.map(({ technique_id: id }, at) => counted(id, id, (step) => step.counts[at] ?? 0)),
    counted('others', 'Others', (step) => step.counts.at(-1) ?? 0),
    counted('all', 'All', (step) => step.total),
  ];
}
