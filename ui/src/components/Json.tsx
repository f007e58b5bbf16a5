import { AttackerText } from './AttackerText';
import styles from './Json.module.css';

/** Any value as indented JSON, with the escapes of {@link AttackerText}. */
export function Json({ value }: { value: unknown }) {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return (
    <pre className={styles.json}>
      {lines.map((line, at) => (
        <div key={at}>
          <AttackerText text={line} />
        </div>
      ))}
    </pre>
  );
}
