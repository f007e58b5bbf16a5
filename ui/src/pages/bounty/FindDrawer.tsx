import { AttackerLink, AppLink } from '@/components/AppLink';
import { AttackerText } from '@/components/AttackerText';
import { Drawer } from '@/components/Drawer';
import { Facts } from '@/components/Facts';
import { Json } from '@/components/Json';
import { Time } from '@/components/Time';
import { TypeChip, type BountyRow } from './columns';
import styles from './Bounty.module.css';

/** One find with all that it holds. */
export function FindDrawer({ find, onClose }: { find: BountyRow | undefined; onClose: () => void }) {
  return (
    <Drawer open={find !== undefined} onClose={onClose} title="Find" width="narrow">
      {find !== undefined && <Content find={find} />}
    </Drawer>
  );
}

function Content({ find }: { find: BountyRow }) {
  const { sha256 } = find.payload;
  return (
    <div className={styles.detail}>
      <Facts
        facts={[
          ['Type', <TypeChip key="t" type={find.bounty_type} />],
          ['First seen', <Time key="s" at={find.timestamp} />],
          [
            'Address',
            <AttackerLink key="a" uuid={find.attacker_uuid}>
              <AttackerText text={find.attacker_ip} />
            </AttackerLink>,
          ],
          ['Decoy', <AttackerText key="d" text={find.decky} />],
          ['Service', find.service !== null && <AttackerText text={find.service} />],
        ]}
      />
      <h3>What was found</h3>
      <Facts
        facts={Object.entries(find.payload).map(([name, value]) => [
          name,
          typeof value === 'string' ? (
            <AttackerText key={name} text={value} copy what={name} />
          ) : (
            <Json key={name} value={value} />
          ),
        ])}
      />
      <ul className={styles.links}>
        {typeof sha256 === 'string' && (
          <li>
            <AppLink href={`/artifacts?sha256=${encodeURIComponent(sha256)}`}>This file among the artifacts</AppLink>
          </li>
        )}
        <li>
          <AppLink href={`/bounty?attacker=${find.attacker_uuid}`}>All finds of this attacker</AppLink>
        </li>
      </ul>
    </div>
  );
}
