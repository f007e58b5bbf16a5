import type { Schema } from '@/api/client';
import type { Tone } from '@/components/Chip';

export type Token = Schema<'CanaryTokenRow'>;
export type Blob = Schema<'CanaryBlobRow'>;
export type Trigger = Schema<'CanaryTriggerRow'>;

export const STATES = ['planted', 'revoked', 'failed'] as const;
export const KINDS = ['http', 'dns', 'aws_passive'] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  http: 'A request for its address',
  dns: 'A question for its name',
  aws_passive: 'A request signed with its key',
};

interface Generator {
  word: string;
  label: string;
  /** Where such a file usually lies. */
  place: string;
  /** Kinds of token that its files can hold; the server refuses others. */
  kinds: readonly Kind[];
  /** What can be said about it. */
  param?: 'title' | 'user';
}

const CALLED: readonly Kind[] = ['http', 'dns'];

/** What makes files up. */
export const GENERATORS: readonly Generator[] = [
  { word: 'env_file', label: 'Settings of a web application', place: '/srv/app/.env', kinds: CALLED },
  {
    word: 'git_config',
    label: 'Git settings with a remote',
    place: '/srv/app/.git/config',
    kinds: CALLED,
    param: 'user',
  },
  { word: 'ssh_key', label: 'Private key', place: '/home/deploy/.ssh/id_ed25519', kinds: CALLED, param: 'user' },
  { word: 'aws_creds', label: 'AWS credentials', place: '/home/deploy/.aws/credentials', kinds: KINDS },
  { word: 'mysql_dump', label: 'Database dump', place: '/var/backups/db.sql', kinds: CALLED },
  { word: 'honeydoc', label: 'Document (HTML)', place: '/srv/share/accounts.html', kinds: CALLED, param: 'title' },
  { word: 'honeydoc_docx', label: 'Document (Word)', place: '/srv/share/accounts.docx', kinds: CALLED, param: 'title' },
  { word: 'honeydoc_pdf', label: 'Document (PDF)', place: '/srv/share/accounts.pdf', kinds: CALLED, param: 'title' },
  {
    word: 'fingerprint_html',
    label: 'Page that asks the browser',
    place: '/srv/www/status.html',
    kinds: ['http'],
    param: 'title',
  },
  {
    word: 'fingerprint_svg',
    label: 'Picture that asks the browser',
    place: '/srv/www/plan.svg',
    kinds: ['http'],
    param: 'title',
  },
];

/** What puts a token into an uploaded file. */
export const INSTRUMENTERS = [
  { value: '', label: 'As suits its type' },
  { value: 'html', label: 'A picture in a page' },
  { value: 'plain', label: 'At {{canary_url}}, or at the end' },
  { value: 'passthrough', label: 'Leave the file as it is' },
] as const;

/** What a generator makes; a word that is not known stays as it is. */
export function fileOf(token: Pick<Token, 'generator' | 'blob_uuid'>): string {
  return token.generator === null
    ? 'Uploaded file'
    : (GENERATORS.find((one) => one.word === token.generator)?.label ?? token.generator);
}

/** How a token fares: a use is what everybody waits for. */
export function stateOf(token: Pick<Token, 'state' | 'trigger_count'>): { word: string; tone: Tone; title: string } {
  if (token.state === 'failed') {
    return { word: 'failed', tone: 'red', title: 'Its file could not be made' };
  }
  if (token.state === 'revoked') {
    return { word: 'revoked', tone: 'plain', title: 'Its uses are taken down no longer' };
  }
  return token.trigger_count > 0
    ? { word: 'used', tone: 'amber', title: 'Somebody read its file' }
    : { word: 'planted', tone: 'green', title: 'Nobody has used it yet' };
}

/** What a use asked for: a path, a name, or nothing that was kept. */
export function askedFor(trigger: Pick<Trigger, 'request_path' | 'dns_qname'>): string | null {
  return trigger.request_path ?? trigger.dns_qname;
}
