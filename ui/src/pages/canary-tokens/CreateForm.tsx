import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { refusalOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { SelectField, TextField } from '@/components/Field';
import { changed, generatorOf, kindsOf, NEW, problemsOf, requestOf, type Draft, type Problems } from './form';
import { GENERATORS, INSTRUMENTERS, KIND_LABELS, type Kind } from './words';
import styles from './CanaryTokens.module.css';

const MOST_FILES = 1_000;
const NONE: Problems = {};

interface Props {
  /** The uploaded file that is chosen at first. */
  blob: string | undefined;
  onMade: (uuid: string) => void;
}

/** Makes a token. */
export function CreateForm({ blob, onMade }: Props) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(blob === undefined ? NEW : { ...NEW, source: 'blob', blob });
  const [tried, setTried] = useState(false);
  const problems = tried ? problemsOf(draft) : NONE;
  const change = (part: Partial<Draft>) => setDraft(changed(draft, part));
  const create = useMutation({
    mutationFn: async () =>
      (await api.POST('/api/v1/canary/tokens', { body: requestOf(draft) as Schema<'CanaryTokenRequest'> })).data,
    onSuccess: (token) => {
      if (token !== undefined) {
        onMade(token.uuid);
      }
    },
    // One whose file could not be made is in the list too.
    onSettled: () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/canary/tokens'] }),
  });
  const generator = generatorOf(draft);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(problemsOf(draft)).length === 0) {
          create.mutate();
        }
      }}
    >
      <SelectField
        label="File"
        value={draft.source === 'blob' ? '' : draft.generator}
        options={[
          ...GENERATORS.map(({ word, label }) => ({ value: word, label })),
          { value: '', label: 'A file of yours' },
        ]}
        onChange={(value) => change(value === '' ? { source: 'blob' } : { source: 'generator', generator: value })}
      />
      {draft.source === 'blob' && <Uploaded draft={draft} problems={problems} onChange={change} />}
      <SelectField
        label="A use is noticed by"
        value={draft.kind}
        options={kindsOf(draft).map((value) => ({ value, label: KIND_LABELS[value] }))}
        onChange={(value) => change({ kind: value as Kind })}
      />
      <TextField
        label="Decoy"
        required
        value={draft.decky}
        error={problems.decky}
        hint="On which the file will lie."
        onChange={(event) => change({ decky: event.target.value.trim() })}
      />
      <TextField
        label="Place"
        value={draft.place}
        placeholder={generator?.place}
        error={problems.place}
        hint="Path on the decoy, for those who see a use. You put the file there yourself."
        onChange={(event) => change({ place: event.target.value })}
      />
      {generator?.param === 'title' && (
        <TextField
          label="Title"
          value={draft.title}
          placeholder="Access review"
          error={problems.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      )}
      {generator?.param === 'user' && (
        <TextField
          label="User"
          value={draft.user}
          error={problems.user}
          hint="Who is named in the file; empty for one that is made up."
          onChange={(event) => change({ user: event.target.value })}
        />
      )}
      {create.error !== null && (
        <p role="alert" className={styles.refused}>
          {refusalOf(create.error)}
        </p>
      )}
      <div>
        <Button type="submit" look="primary" busy={create.isPending}>
          Make the token
        </Button>
      </div>
    </form>
  );
}

interface UploadedProps {
  draft: Draft;
  problems: Problems;
  onChange: (part: Partial<Draft>) => void;
}

/** Which of the uploaded files, and how the token gets into it. */
function Uploaded({ draft, problems, onChange }: UploadedProps) {
  const query = queries.useQuery('get', '/api/v1/canary/blobs', { params: { query: { limit: MOST_FILES } } });
  const files = query.data?.data ?? [];
  return (
    <>
      <SelectField
        label="Uploaded file"
        value={draft.blob}
        error={problems.blob}
        options={[
          { value: '', label: files.length === 0 ? 'None is uploaded' : 'Choose one' },
          ...files.map((file) => ({ value: file.uuid, label: file.filename })),
        ]}
        onChange={(blob) => onChange({ blob })}
      />
      <SelectField
        label="The token comes into it as"
        value={draft.instrumenter}
        options={INSTRUMENTERS}
        onChange={(instrumenter) => onChange({ instrumenter })}
      />
    </>
  );
}
