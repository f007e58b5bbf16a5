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
import styles from './Exports.module.css';
import { FINDING_FORMATS } from './paths';

type FindingFormat = (typeof FINDING_FORMATS)[number];

const NAMES: Readonly<Record<FindingFormat, string>> = {
  ocsf: 'OCSF Detection Finding',
  ecs: 'Elastic Common Schema',
  cef: 'CEF',
  syslog: 'Syslog, RFC 5424',
};
const A_PAGE = 1_000;
const MOST = 100_000;

interface Props {
  format: FindingFormat;
  onFormat: (format: FindingFormat) => void;
}

/** Tags as findings, one a line, for log systems. */
export function Findings({ format, onFormat }: Props) {
  const [since, setSince] = useState('');
  const time = since === '' ? null : new Date(since);
  const fetch = useMutation({
    mutationFn: () => findings(format, time),
    onSuccess: ({ text, lines, more }) => {
      saveText(
        `decnet-findings.${format === 'cef' || format === 'syslog' ? 'log' : 'ndjson'}`,
        'text/plain;charset=utf-8',
        text,
      );
      toasts.done(`${count(lines)} findings${more ? '; there are more, of a later time' : ''}`);
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  return (
    <Section title="Findings for log systems">
      <div className={styles.form}>
        <SelectField
          label="Format"
          value={format}
          options={FINDING_FORMATS.map((value) => ({ value, label: NAMES[value] }))}
          onChange={(value) => onFormat(FINDING_FORMATS.find((one) => one === value) ?? 'ocsf')}
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
        >{`One line a tag, at most ${count(MOST)}. Outputs that follow by themselves are set up on the server.`}</p>
        <div>
          <Button busy={fetch.isPending} onClick={() => fetch.mutate()}>
            <Download size={15} aria-hidden /> Download findings
          </Button>
        </div>
      </div>
    </Section>
  );
}

/** All pages in one text. */
async function findings(format: FindingFormat, since: Date | null) {
  const pages: string[] = [];
  let cursor: string | null = null;
  let lines = 0;
  let last = A_PAGE;
  while (last === A_PAGE && lines < MOST) {
    const { data, response } = (await api.GET('/api/v1/exports/findings', {
      params: {
        query: {
          format,
          limit: A_PAGE,
          ...(since === null ? {} : { since: since.toISOString() }),
          ...(cursor === null ? {} : { cursor }),
        },
      },
      parseAs: 'text',
    })) as { data?: string; response: Response };
    const text = data ?? '';
    last = linesOf(text);
    lines += last;
    pages.push(text);
    cursor = response.headers.get('X-Next-Cursor');
  }
  return { text: pages.join(''), lines, more: last === A_PAGE };
}

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}
