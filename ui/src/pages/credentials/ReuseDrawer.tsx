import { queries, type Schema } from '@/api/client';
import { AttackerLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Confidence } from '@/components/Confidence';
import { DataTable, type Column } from '@/components/DataTable';
import { DownloadMenu } from '@/components/DownloadMenu';
import { Drawer } from '@/components/Drawer';
import { Facts } from '@/components/Facts';
import { Flow } from '@/components/Flow';
import { Hash } from '@/components/Hash';
import { NotLoaded } from '@/components/NotLoaded';
import { Time } from '@/components/Time';
import { count } from '@/lib/format';
import { Principal } from './columns';
import styles from './Credentials.module.css';
import { heatOf, lineColumns, linesOf, matrixOf, type Matrix } from './matrix';

/** Where one credential was tried, and by whom. */
export function ReuseDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={id !== undefined} onClose={onClose} title="Credential used again">
      {id !== undefined && <Content id={id} />}
    </Drawer>
  );
}

function Content({ id }: { id: string }) {
  const query = queries.useQuery('get', '/api/v1/credential-reuse/{id}', { params: { path: { id } } });
  const found = query.data;
  if (found === undefined) {
    return (
      <NotLoaded query={query} what="credential" gone="It was never found, or what it was found by is forgotten." />
    );
  }
  return (
    <Flow>
      <Facts
        facts={[
          ['User name', <Principal key="p" name={found.principal} />],
          ['Secret', <code key="s">{`*** (${found.secret_kind})`}</code>],
          ['SHA-256', <Hash key="h" value={found.secret_sha256} what="hash of the secret" digits={32} />],
          ['Places', count(found.target_count)],
          ['Attackers', count(found.attacker_uuids.length)],
          ['Attempts', count(found.attempt_count)],
          ['Confidence', <Confidence key="c" value={found.confidence} number />],
          ['First seen', <Time key="f" at={found.first_seen} />],
          ['Last seen', <Time key="l" at={found.last_seen} />],
        ]}
      />
      <Grid targets={found.targets} />
      {found.target_total > found.targets.length && (
        <p className="faint">{`The latest ${count(found.targets.length)} of ${count(found.target_total)} are counted here.`}</p>
      )}
      <DataTable
        name="places"
        title="By whom"
        columns={targetColumns}
        rows={found.targets}
        rowKey={(row) => `${row.decky}\n${row.service}\n${row.attacker_uuid}`}
        query={query}
      />
    </Flow>
  );
}

function Grid({ targets }: { targets: readonly Schema<'ReuseTargetRow'>[] }) {
  const matrix = matrixOf(targets);
  return (
    <>
      <div className={styles.gridHead}>
        <h3>Where it was tried</h3>
        <DownloadMenu name="reuse matrix" columns={lineColumns(matrix.services)} rows={linesOf(matrix)} />
      </div>
      <Table matrix={matrix} />
    </>
  );
}

function Table({ matrix }: { matrix: Matrix }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Attempts by decoy and service">
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">Decoy</th>
            {matrix.services.map((service) => (
              <th key={service} scope="col">
                <AttackerText text={service} oneLine />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.deckies.map((decky) => (
            <tr key={decky}>
              <th scope="row">
                <AttackerText text={decky} oneLine />
              </th>
              {matrix.services.map((service) => {
                const cell = matrix.cell(decky, service);
                return cell === undefined ? (
                  <td key={service} className={styles.none}>
                    <span aria-hidden>·</span>
                    <span className="visuallyHidden">not tried</span>
                  </td>
                ) : (
                  <td key={service} className={styles[`heat${heatOf(cell.attempts, matrix.highest)}`]}>
                    <strong>{count(cell.attempts)}</strong>
                    <span>{`${count(cell.attackers)} ${cell.attackers === 1 ? 'attacker' : 'attackers'}`}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const targetColumns: readonly Column<Schema<'ReuseTargetRow'>>[] = [
  {
    id: 'attacker_ip',
    header: 'Address',
    cell: (row) => (
      <AttackerLink uuid={row.attacker_uuid}>
        <AttackerText text={row.attacker_ip} oneLine />
      </AttackerLink>
    ),
    value: (row) => row.attacker_ip,
  },
  { id: 'decky', header: 'Decoy', cell: (row) => <AttackerText text={row.decky} oneLine />, value: (row) => row.decky },
  {
    id: 'service',
    header: 'Service',
    cell: (row) => <AttackerText text={row.service} oneLine />,
    value: (row) => row.service,
  },
  {
    id: 'attempts',
    header: 'Attempts',
    align: 'end',
    cell: (row) => count(row.attempts),
    value: (row) => row.attempts,
  },
  {
    id: 'first_seen',
    header: 'First seen',
    optional: true,
    cell: (row) => <Time at={row.first_seen} />,
    value: (row) => row.first_seen,
  },
  { id: 'last_seen', header: 'Last seen', cell: (row) => <Time at={row.last_seen} />, value: (row) => row.last_seen },
];
