import type { Schema } from '@/api/client';
import { GENERATORS, KINDS, type Kind } from './words';

const LONGEST_PATH = 1024;
const LONGEST_PARAM = 64;

/** What the form holds. */
export interface Draft {
  kind: Kind;
  decky: string;
  /** Whether the file is made up or was uploaded. */
  source: 'generator' | 'blob';
  generator: string;
  blob: string;
  /** Empty for what suits the file. */
  instrumenter: string;
  /** Empty if it is not to be noted. */
  place: string;
  title: string;
  user: string;
}

export const NEW: Draft = {
  kind: 'http',
  decky: '',
  source: 'generator',
  generator: 'env_file',
  blob: '',
  instrumenter: '',
  place: '',
  title: '',
  user: '',
};

/** What a draft's generator is known for; undefined for an uploaded file. */
export function generatorOf(draft: Draft) {
  return draft.source === 'generator' ? GENERATORS.find((one) => one.word === draft.generator) : undefined;
}

/** Kinds of token that the file of a draft can hold. */
export function kindsOf(draft: Draft): readonly Kind[] {
  return draft.source === 'blob' ? ['http', 'dns'] : (generatorOf(draft)?.kinds ?? KINDS);
}

/** The draft with a change, and with a kind that its file can hold. */
export function changed(draft: Draft, change: Partial<Draft>): Draft {
  const next = { ...draft, ...change };
  const kinds = kindsOf(next);
  return kinds.includes(next.kind) ? next : { ...next, kind: kinds[0] ?? 'http' };
}

export type Problems = Partial<Record<'decky' | 'blob' | 'place' | 'title' | 'user', string>>;

/** What the server would refuse, before it is asked. */
export function problemsOf(draft: Draft): Problems {
  const { param } = generatorOf(draft) ?? {};
  const all: Record<keyof Problems, string | false> = {
    decky: !/^[a-z0-9-]{1,64}$/.test(draft.decky) && '1 to 64 of a-z, 0-9 and -.',
    blob: draft.source === 'blob' && draft.blob === '' && 'Choose a file, or upload one first.',
    place:
      (draft.place.length > LONGEST_PATH || /\p{Cc}/u.test(draft.place)) &&
      `At most ${LONGEST_PATH.toLocaleString('en-US')} characters, none of control.`,
    title:
      param === 'title' &&
      (draft.title.length > LONGEST_PARAM || /\p{Cc}/u.test(draft.title)) &&
      `At most ${LONGEST_PARAM} characters, none of control.`,
    user:
      param === 'user' &&
      !/^[a-zA-Z0-9._-]{0,64}$/.test(draft.user) &&
      `At most ${LONGEST_PARAM} letters, digits, dots, _ or -.`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, problem]) => problem !== false));
}

/** The draft as the API takes it; what does not go with its file is left out. */
export function requestOf(draft: Draft): Partial<Schema<'CanaryTokenRequest'>> {
  const { param } = generatorOf(draft) ?? {};
  const said = param === undefined ? '' : draft[param].trim();
  return {
    kind: draft.kind,
    decky_name: draft.decky,
    ...(draft.source === 'generator'
      ? { generator: draft.generator as NonNullable<Schema<'CanaryTokenRequest'>['generator']> }
      : {
          blob_uuid: draft.blob,
          ...(draft.instrumenter === ''
            ? {}
            : { instrumenter: draft.instrumenter as NonNullable<Schema<'CanaryTokenRequest'>['instrumenter']> }),
        }),
    ...(draft.place.trim() === '' ? {} : { placement_path: draft.place.trim() }),
    ...(param === undefined || said === '' ? {} : { params: { [param]: said } }),
  };
}
