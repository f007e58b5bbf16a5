import { Section } from '@/components/Page';
import { count } from '@/lib/format';
import { tacticName } from '@/lib/tactics';
import { inspectParameter, techniqueTitle } from '@/ttp/inspect';
import type { TechniqueRow } from '@/ttp/scope';
import { Button } from '@/components/Button';

/** What was seen and is not in this matrix: other tactics, techniques of another release. */
export function Strays({ rows, onOpen }: { rows: readonly TechniqueRow[]; onOpen: (parameter: string) => void }) {
  if (rows.length === 0) {
    return null;
  }
  return (
    <Section title="Seen, and not in this matrix" aside={`${rows.length} techniques`}>
      <ul>
        {rows.map((row) => (
          <li key={inspectParameter(row)}>
            <Button look="ghost" onClick={() => onOpen(inspectParameter(row))}>
              {techniqueTitle(row)}, {tacticName(row.tactic)} ×{count(row.count)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
