import type { Schema } from '@/api/client';
import type { Span } from '@/lib/spans';

export type Command = Schema<'ParsedCommandRow'>;
export type Statement = Schema<'StatementRow'>;
export type Tag = Schema<'TTPTagDetailRow'>;

/** A statement with its depth below the line, and the tags whose evidence it is. */
export interface Branch {
  /** Places on the way to it, such as 0.2. */
  path: string;
  depth: number;
  statement: Statement;
  tags: readonly Tag[];
}

const DEEPEST = 16;

/** The statements of a line in the order in which one reads them, each before what it carries. */
export function branches(command: Command): Branch[] {
  const known = new Map(command.tags.map((tag) => [tag.uuid, tag]));
  const found: Branch[] = [];
  const add = (statements: readonly Statement[], prefix: string, depth: number) => {
    statements.forEach((statement, at) => {
      const path = `${prefix}${at}`;
      const tags = statement.tags.flatMap((uuid) => known.get(uuid) ?? []);
      found.push({ path, depth, statement, tags });
      if (depth < DEEPEST) {
        add(statement.statements, `${path}.`, depth + 1);
      }
    });
  };
  add(command.statements, '', 0);
  return withoutRepeats(found);
}

/** What is hidden in a statement often has the span of its carrier; a tag stands at the innermost of them once. */
function withoutRepeats(all: readonly Branch[]): Branch[] {
  return all.map((branch, at) => ({
    ...branch,
    tags: branch.tags.filter(
      (tag) => !all.slice(at + 1).some((later) => later.path.startsWith(`${branch.path}.`) && later.tags.includes(tag)),
    ),
  }));
}

/** Tags of a line that no statement of it is the evidence of. */
export function tagsOfLine(command: Command): Tag[] {
  const placed = new Set(branches(command).flatMap((branch) => branch.tags.map((tag) => tag.uuid)));
  return command.tags.filter((tag) => !placed.has(tag.uuid));
}

/** Whether the statements say nothing that the line itself does not. */
export function isPlain(command: Command, all: readonly Branch[]): boolean {
  return all.length <= 1 && (all[0] === undefined || all[0].statement.text.trim() === command.command_text.trim());
}

/** The parts of a line that are evidence of something. */
export function evidenceSpans(all: readonly Branch[]): Span[] {
  return all
    .filter((branch) => branch.tags.length > 0)
    .map(({ statement }) => ({ start: statement.span_start, end: statement.span_end }));
}

/** What a statement really runs, where that is not what is written. */
export function hiddenText(statement: Statement): string | null {
  const runs = statement.CommandLine;
  return statement.decoded && runs !== null && runs !== statement.text ? runs : null;
}

/** A technique that some tags claim. */
export interface Claim {
  id: string;
  name: string;
  /** Those that say so, the surest first. */
  rules: readonly string[];
  confidence: number;
}

/** Tags by their technique, in the order in which techniques first come. */
export function byTechnique(tags: readonly Tag[]): Claim[] {
  const claims = new Map<string, Tag[]>();
  for (const tag of tags) {
    const id = tag.sub_technique_id ?? tag.technique_id;
    claims.set(id, [...(claims.get(id) ?? []), tag]);
  }
  return [...claims.entries()].map(([id, all]) => {
    const sorted = [...all].sort((a, b) => b.confidence - a.confidence);
    return {
      id,
      name: sorted[0]?.sub_technique_name ?? sorted[0]?.technique_name ?? '',
      rules: [...new Set(sorted.map((tag) => tag.rule_id))],
      confidence: sorted[0]?.confidence ?? 0,
    };
  });
}
