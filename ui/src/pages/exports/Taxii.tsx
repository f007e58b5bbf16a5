import { CopyButton } from '@/components/CopyButton';
import { Section } from '@/components/Page';
import styles from './Exports.module.css';

/** Where threat intelligence platforms fetch by themselves. */
export function Taxii() {
  const address = `${location.origin}/taxii2/`;
  return (
    <Section title="TAXII 2.1 feed">
      <div className={styles.preview}>
        <p className={styles.hint}>
          Platforms such as OpenCTI fetch attackers, identities, campaigns, sightings and indicators here, with an API
          key that has the scope export.
        </p>
        <p className={styles.address}>
          <code>{address}</code> <CopyButton text={address} what="address of the feed" />
        </p>
      </div>
    </Section>
  );
}
