import { keepPreviousData } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { queries } from '@/api/client';
import { Page } from '@/components/Page';
import { AppLink } from '@/components/AppLink';
import { Empty, Failed, Skeleton, Waiting } from '@/components/States';
import { present } from '@/lib/search';
import { ALL, isInspected } from '@/ttp/inspect';
import { USUAL_FLOOR } from '@/ttp/floor';
import { Inspector } from '@/ttp/Inspector';
import { useTechniques } from '@/ttp/scope';
import { useInspected } from '@/ttp/useInspected';
import { Legend } from './Legend';
import { Matrix } from './Matrix';
import { MatrixFilters } from './MatrixFilters';
import { heated, strays, type HeatCell } from './matrix';
import { NavigatorButton } from './NavigatorButton';
import { ttpRoute, type MatrixSearch } from './route';
import { Strays } from './Strays';
import { viewOf } from './window';
import styles from './TtpPage.module.css';

const LONG = { staleTime: 3_600_000 };

/** The whole of ATT&CK with what was seen laid upon it. */
export function TtpPage() {
  const search = ttpRoute.useSearch();
  const navigate = ttpRoute.useNavigate();
  const { scope = 'fleet', id, heat = 'count', floor = USUAL_FLOOR, release, technique } = search;
  const [opened] = useState(() => new Date());
  const view = viewOf(search, opened);
  const isReady = scope === 'fleet' || id !== undefined;

  const matrix = queries.useQuery('get', '/api/v1/ttp/matrix', { params: { query: present({ release }) } }, LONG);
  const coverage = queries.useQuery('get', '/api/v1/ttp/coverage');
  const fleet = queries.useQuery(
    'get',
    '/api/v1/ttp/by-fleet',
    { params: { query: { min_confidence: floor, ...view } } },
    { enabled: scope === 'fleet', placeholderData: keepPreviousData },
  );
  const scoped = useTechniques(scope === 'fleet' ? null : scope, id ?? '', floor, view);
  const seen = scope === 'fleet' ? fleet : { ...scoped, data: scoped.rows };
  const rows = isReady ? seen.data : NOTHING;

  const claims = useMemo(
    () =>
      new Map(
        coverage.data?.techniques.filter((row) => row.rules.length > 0).map((row) => [row.technique_id, row.rules]),
      ),
    [coverage.data],
  );
  const columns = useMemo(
    () =>
      matrix.data === undefined ? undefined : heated(matrix.data.tactics, rows ?? NOTHING, new Set(claims.keys())),
    [matrix.data, rows, claims],
  );

  const { wanted, open, close } = useInspected();
  const openCell = useCallback(
    (cell: HeatCell) => open(`${cell.id}${cell.id.includes('.') ? '' : '.*'}@${cell.tactic}`),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- made anew at each render, acts the same
    [],
  );
  const change = (next: MatrixSearch) =>
    void navigate({ search: (before) => present({ ...before, ...next }), replace: true });

  if (technique !== undefined && /^T\d{4}(\.\d{3})?$/.test(technique)) {
    const inspect = technique.includes('.') ? technique : `${technique}.*`;
    return <Navigate to="/ttp" search={present({ ...search, technique: undefined, inspect })} replace />;
  }

  const cell =
    wanted === null
      ? undefined
      : find(
          columns?.flatMap((column) => column.cells),
          wanted,
        );
  const rules = wanted === null ? [] : rulesOf(claims, wanted);
  return (
    <Page
      title="ATT&CK matrix"
      wide
      actions={<NavigatorButton scope={scope} id={id} floor={floor} view={view} />}
      about={
        coverage.isPending ? (
          <span>
            … techniques
            <Waiting />
          </span>
        ) : (
          coverage.data && (
            <>
              <span>{matrix.data?.attack_release ?? coverage.data.attack_release}</span>
              <span>{coverage.data.known} techniques</span>
              <span>{coverage.data.with_rule} with a rule</span>
              <span>{coverage.data.seen} seen</span>
              <span>{coverage.data.gaps.length} without a rule</span>
            </>
          )
        )
      }
    >
      <MatrixFilters search={search} floor={floor} onChange={change} />
      {!isReady ? (
        <Empty title={`Which ${scope}?`}>Enter its id above, or open the matrix from its page.</Empty>
      ) : matrix.error !== null || (seen.error !== null && rows === undefined) ? (
        <Failed error={matrix.error ?? seen.error} title="The matrix could not be loaded" />
      ) : columns === undefined || rows === undefined ? (
        <Skeleton rows={14} height="2.25rem" />
      ) : (
        <>
          <Legend heat={heat} />
          <div className={styles.frame}>
            <Matrix
              columns={columns}
              heat={heat}
              seenOnly={search.seen === true}
              unfolded={search.unfolded === true}
              onOpen={openCell}
            />
          </div>
          <Strays rows={strays(matrix.data?.tactics ?? [], rows)} onOpen={open} />
        </>
      )}
      <Inspector
        scope={scope}
        id={id ?? ''}
        view={view}
        wanted={wanted}
        row={wanted === null || wanted.sub === ALL ? undefined : rows?.find((row) => isInspected(row, wanted))}
        title={cell && `${cell.id} — ${cell.name}`}
        url={cell?.url}
        isNamed={columns !== undefined || matrix.isError}
        onClose={close}
      >
        <section aria-label="Rules" className={styles.rules}>
          <h3>RULES</h3>
          {rules.length === 0 ? (
            <p>No rule claims it.</p>
          ) : (
            <ul>
              {rules.map((rule) => (
                <li key={rule}>
                  <AppLink href={`/rules/${rule}`} className="mono">
                    {rule}
                  </AppLink>
                </li>
              ))}
            </ul>
          )}
        </section>
      </Inspector>
    </Page>
  );
}

const NOTHING: never[] = [];

function find(
  cells: readonly HeatCell[] | undefined,
  wanted: { technique: string; sub: string | null },
): HeatCell | undefined {
  const cell = cells?.find((one) => one.id === wanted.technique);
  return wanted.sub === null || wanted.sub === ALL ? cell : cell?.subs.find((sub) => sub.id === wanted.sub);
}

function rulesOf(
  claims: ReadonlyMap<string, readonly string[]>,
  wanted: { technique: string; sub: string | null },
): string[] {
  const isMeant = (id: string) =>
    wanted.sub === ALL
      ? id === wanted.technique || id.startsWith(`${wanted.technique}.`)
      : id === (wanted.sub ?? wanted.technique);
  return [...new Set([...claims].filter(([id]) => isMeant(id)).flatMap(([, rules]) => rules))].sort();
}
