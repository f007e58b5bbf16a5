import { expect, it } from 'vitest';
import {
  branches,
  byTechnique,
  evidenceSpans,
  hiddenText,
  isPlain,
  tagsOfLine,
  type Command,
  type Statement,
  type Tag,
} from './tree';

const tag = (uuid: string) => ({ uuid, technique_id: 'T1105', sub_technique_id: null }) as Tag;

const statement = (text: string, more: Partial<Statement> = {}): Statement => ({
  text,
  Image: null,
  CommandLine: text,
  args: [],
  span_start: 0,
  span_end: text.length,
  via: [],
  decoded: false,
  background: false,
  user: null,
  current_directory: null,
  redirect_out: [],
  redirect_append: [],
  redirect_in: [],
  pipe_from: null,
  pipe_to: null,
  stdin_text: null,
  tags: [],
  statements: [],
  ...more,
});

const line = (command_text: string, statements: Statement[], tags: Tag[] = []): Command => ({
  event_id: 'e',
  ordinal: 1,
  time: '2026-01-01T00:00:00Z',
  command_text,
  parse_status: 'ok',
  statements,
  tags,
});

it('what a statement carries comes behind it and one deeper', () => {
  const inner = statement('id');
  const command = line('sudo id; ls', [statement('sudo id', { statements: [inner] }), statement('ls')]);

  expect(branches(command).map((one) => [one.path, one.depth, one.statement.text])).toEqual([
    ['0', 0, 'sudo id'],
    ['0.0', 1, 'id'],
    ['1', 0, 'ls'],
  ]);
});

it('a tag stands at the innermost statement that is its evidence, and only there', () => {
  const inner = statement('wget x', { tags: ['t'] });
  const command = line(
    'sh -c "wget x"',
    [statement('sh -c "wget x"', { tags: ['t'], statements: [inner] })],
    [tag('t')],
  );

  expect(branches(command).map((one) => one.tags.length)).toEqual([0, 1]);
});

it('a tag of the whole line is not lost', () => {
  const command = line('a; b', [statement('a', { tags: ['x'] }), statement('b')], [tag('x'), tag('y')]);

  expect(tagsOfLine(command).map((one) => one.uuid)).toEqual(['y']);
});

it('evidence is where tags are', () => {
  const command = line(
    'a; b',
    [statement('a'), statement('b', { span_start: 3, span_end: 4, tags: ['x'] })],
    [tag('x')],
  );

  expect(evidenceSpans(branches(command))).toEqual([{ start: 3, end: 4 }]);
});

it('a line of one statement needs no tree, a line that hides something does', () => {
  const plain = line('ls', [statement('ls')]);
  const carries = line('sudo ls', [statement('sudo ls', { statements: [statement('ls')] })]);

  expect(isPlain(plain, branches(plain))).toBe(true);
  expect(isPlain(carries, branches(carries))).toBe(false);
});

it('what was decoded is told where it is not what is written', () => {
  expect(hiddenText(statement('echo aWQ= | base64 -d | sh', { decoded: true, CommandLine: 'id' }))).toBe('id');
  expect(hiddenText(statement('id'))).toBeNull();
});

it('a technique that several rules claim is told once, the surest rule first', () => {
  const claim = (uuid: string, rule_id: string, confidence: number) => ({ ...tag(uuid), rule_id, confidence });

  expect(byTechnique([claim('a', 'R0010', 0.6), claim('b', 'R0012', 0.9), claim('c', 'R0010', 0.5)])).toMatchObject([
    { id: 'T1105', rules: ['R0012', 'R0010'], confidence: 0.9 },
  ]);
});
