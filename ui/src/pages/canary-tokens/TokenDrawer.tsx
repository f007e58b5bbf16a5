import { useQueryClient } from '@tanstack/react-query';
import { queries } from '@/api/client';
import { useIsAdmin } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Drawer } from '@/components/Drawer';
import { NotLoaded } from '@/components/NotLoaded';
import { Facts } from '@/components/Facts';
import { Time } from '@/components/Time';
import { Actions } from './Actions';
import { KindChip, StateChip } from './columns';
import { PreviewOf } from './PreviewOf';
import { Triggers } from './Triggers';
import { fileOf, KIND_LABELS, type Kind, type Token } from './words';
import styles from './CanaryTokens.module.css';

/** One token: where it lies, who used it, what can be done. */
export function TokenDrawer({ uuid, onClose }: { uuid: string | undefined; onClose: () => void }) {
  return (
    <Drawer open={uuid !== undefined} onClose={onClose} title="Canary token">
      {uuid !== undefined && <Content uuid={uuid} />}
    </Drawer>
  );
}

function Content({ uuid }: { uuid: string }) {
  const admin = useIsAdmin();
  const client = useQueryClient();
  const query = queries.useQuery(
    'get',
    '/api/v1/canary/tokens/{uuid}',
    { params: { path: { uuid } } },
    { refetchInterval: 5_000 },
  );
  if (query.data === undefined) {
    return <NotLoaded query={query} what="token" gone="Its address may be wrong." />;
  }
  const reload = () => {
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/canary/tokens'] });
    void client.invalidateQueries({ queryKey: ['get', '/api/v1/canary/tokens/{uuid}'] });
  };
  return (
    <div className={styles.detail}>
      <Summary token={query.data} />
      {admin && <Actions token={query.data} onChanged={reload} />}
      {admin && query.data.state !== 'failed' && <PreviewOf uuid={uuid} />}
      <Triggers token={query.data} />
    </div>
  );
}

function Summary({ token }: { token: Token }) {
  const { callback_address: address, placement_path: place } = token;
  return (
    <>
      <h3 className={styles.name}>
        {fileOf(token)} <StateChip token={token} />
      </h3>
      <Placement token={token} />
      <Facts
        facts={[
          ['Decoy', token.decky_name],
          ['Place', place !== null && <AttackerText key="p" text={place} copy what="place" />],
          [
            'Noticed by',
            <>
              {KIND_LABELS[token.kind as Kind]} <KindChip kind={token.kind} />
            </>,
          ],
          ['Address', address !== null && <AttackerText key="a" text={address} copy what="address" />],
          [
            'Word',
            token.callback_token !== null && <AttackerText key="w" text={token.callback_token} copy what="word" />,
          ],
          ...Object.entries(token.params).map(
            ([name, value]) => [`Says ${name}`, <AttackerText key={name} text={value} />] as const,
          ),
          ['Put in by', token.instrumenter],
          ['Asks browsers', token.fingerprints && 'Yes; it is revoked once one has told of itself'],
          ['Made', <Time key="m" at={token.placed_at} />],
          ['Made by', <AttackerText key="b" text={token.created_by} />],
          ['Last use', <Time key="l" at={token.last_triggered_at} />],
          ['Error', token.last_error !== null && <AttackerText key="e" text={token.last_error} />],
        ]}
      />
    </>
  );
}

/** What is left for a person to do: DECNET puts no file anywhere. */
function Placement({ token }: { token: Token }) {
  if (token.state === 'failed') {
    return <p className={styles.note}>Its file could not be made, so there is nothing to place.</p>;
  }
  if (token.state === 'revoked') {
    return (
      <p className={styles.note}>
        Its uses are taken down no longer. Its file lies where it was put until you remove it.
      </p>
    );
  }
  return (
    <p className={styles.note}>
      Download the file and put it on <strong>{token.decky_name}</strong>
      {token.placement_path !== null && (
        <>
          {' '}
          as <AttackerText text={token.placement_path} />
        </>
      )}
      . Do not open it and do not ask for its address yourself: that counts as a use.
    </p>
  );
}
