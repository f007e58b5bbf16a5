import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { SelectField, TextField } from '@/components/Field';
import { Section } from '@/components/Page';
import { toasts } from '@/components/toasts';
import { saveText } from '@/lib/download';
import { count } from '@/lib/format';
import { present } from '@/lib/search';
import styles from './Exports.module.css';
import { LINE_FORMATS, type LineFormat } from './paths';

const NAMES: Readonly<Record<LineFormat, string>> = {
  ocsf: 'OCSF Detection Finding',
  ecs: 'Elastic Common Schema',
  cef: 'CEF',
  syslog: 'Syslog, RFC 5424',
  activities: 'OCSF activities: all events, tagged or not',
};
const A_PAGE = 1_000;
const MOST = 100_000;

interface Props {
  format: LineFormat;
  onFormat: (format: LineFormat) => void;
}

/** Tags as findings, or events as activities, one a line, for log systems. */
export function Findings({ format, onFormat }: Props) {
  const [since, setSince] = useState('');
  const time = since === '' ? null : new Date(since);
  const what = format === 'activities' ? 'activities' : 'findings';
  const fetch = useMutation({
    mutationFn: () => allLines(format, time),
    onSuccess: ({ text, lines, more }) => {
      saveText(
        `decnet-${what}.${format === 'cef' || format === 'syslog' ? 'log' : 'ndjson'}`,
        'text/plain;charset=utf-8',
        text,
      );
      toasts.done(`${count(lines)} ${what}${more ? '; there are more, of a later time' : ''}`);
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  return (
    <Section title="For log systems">
      <div className={styles.form}>
        <SelectField
          label="Format"
          value={format}
          options={LINE_FORMATS.map((value) => ({ value, label: NAMES[value] }))}
          onChange={(value) => onFormat(LINE_FORMATS.find((one) => one === value) ?? 'ocsf')}
        />
        <TextField
          label="Of events since"
          type="datetime-local"
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
      </div>
      <div className={styles.preview}>
        <p
          className={styles.hint}
        >{`One line ${format === 'activities' ? 'an event' : 'a tag'}, at most ${count(MOST)}. Outputs that follow by themselves are set up on the server.`}</p>
        <div>
          <Button busy={fetch.isPending} onClick={() => fetch.mutate()}>
            <Download size={15} aria-hidden /> Download {what}
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** All pages in one text. The last one leads nowhere else. */
async function allLines(format: LineFormat, since: Date | null) {
  const pages: string[] = [];
  let lines = 0;
  let cursor: string | null = null;
  let next: string | null = null;
  do {
    cursor = next;
    const { text, next: told } = await page(format, since, cursor);
    lines += text.split('\n').length - 1;
    pages.push(text);
    next = told;
  } while (next !== null && next !== cursor && lines < MOST);
  return { text: pages.join(''), lines, more: lines >= MOST };
}

async function page(format: LineFormat, since: Date | null, cursor: string | null) {
  const query = present({ limit: A_PAGE, since: since?.toISOString(), cursor: cursor ?? undefined });
  const { data, response } =
    format === 'activities'
      ? await api.GET('/api/v1/exports/events', { params: { query }, parseAs: 'text' })
      : await api.GET('/api/v1/exports/findings', { params: { query: { ...query, format } }, parseAs: 'text' });
  return { text: data ?? '', next: response.headers.get('X-Next-Cursor') };
}
