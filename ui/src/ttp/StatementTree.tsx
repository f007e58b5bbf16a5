import type { Schema } from '@/api/client';
import { AttackerText } from '@/components/AttackerText';
import { Chip } from '@/components/Chip';
import styles from './StatementTree.module.css';

type Statement = Schema<'StatementRow'>;

/** Statements of a command, each above those that it runs: `bash -c`, a decoded payload, a here-document. */
export function StatementTree({ statements, tag }: { statements: readonly Statement[]; tag?: string }) {
  return (
    <ul className={styles.tree}>
      {statements.map((statement, at) => (
        <li key={at} className={styles.node}>
          <div className={tag !== undefined && statement.tags.includes(tag) ? styles.matched : styles.statement}>
            <AttackerText text={statement.text} />
            <span className={styles.notes}>
              {statement.decoded && <Chip tone="violet">decoded</Chip>}
              {statement.via.map((via, place) => (
                <Chip key={place} tone="blue">
                  <AttackerText text={via} oneLine />
                </Chip>
              ))}
              {statement.pipe_from !== null && <Chip>piped</Chip>}
              {statement.background && <Chip>background</Chip>}
              {statement.user !== null && (
                <Chip tone="amber">
                  as <AttackerText text={statement.user} oneLine />
                </Chip>
              )}
            </span>
          </div>
          {statement.statements.length > 0 && (
            <StatementTree statements={statement.statements} {...(tag === undefined ? {} : { tag })} />
          )}
        </li>
      ))}
    </ul>
  );
}
