import { CopyButton } from '@/components/CopyButton';
import { Section } from '@/components/Page';
import { visible } from '@/lib/visible';
import { yamlLine } from './yaml';
import styles from './Rules.module.css';

/** The file of a rule with numbers at its lines. */
export function YamlSource({ text, version, hash }: { text: string; version: number; hash: string }) {
  const lines = text.replace(/\n$/, '').split('\n');
  return (
    <Section
      title="Source"
      aside={
        <>
          <span>
            version {version}, <span title={`SHA-256 ${hash}`}>hash {hash.slice(0, 12)}</span>
          </span>
          <CopyButton text={text} what="the rule" />
        </>
      }
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
      <pre className={styles.yaml} tabIndex={0} role="region" aria-label="Source of the rule">
        {lines.map((line, at) => (
          <div key={at} className={styles.line}>
            <span className={styles.number} aria-hidden>
              {at + 1}
            </span>
            <code className={styles.code}>
              {yamlLine(line).map((piece, place) => (
                <span key={place} className={piece.kind === 'plain' ? undefined : styles[piece.kind]}>
                  {visible(piece.text)}
                </span>
              ))}
            </code>
          </div>
        ))}
      </pre>
    </Section>
  );
}
