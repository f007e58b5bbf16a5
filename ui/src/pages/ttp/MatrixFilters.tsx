import { queries } from '@/api/client';
import { SearchField, SelectField } from '@/components/Field';
import { Slider } from '@/components/Slider';
import { LEAST_FLOOR } from '@/ttp/floor';
import { HEATS, SCOPES, type MatrixSearch } from './route';
import styles from './MatrixFilters.module.css';

const HEAT_LABELS = { count: 'Heat by count', confidence: 'Heat by confidence', coverage: 'Coverage by rules' };
const SCOPE_LABELS = {
  fleet: 'Everybody',
  campaign: 'One campaign',
  identity: 'One identity',
  attacker: 'One attacker',
  session: 'One session',
};

/** Until the releases are known, the active one is shown without its name. */
const WAITING = [{ active: true, release: '…' }];

interface Props {
  search: MatrixSearch;
  floor: number;
  onChange: (change: MatrixSearch) => void;
}

/** What the matrix shows. */
export function MatrixFilters({ search, floor, onChange }: Props) {
  const { scope = 'fleet', heat = 'count', id, release } = search;
  const releases = queries.useQuery('get', '/api/v1/ttp/releases', {}, { staleTime: 3_600_000 }).data;
  return (
    <div className={styles.filters} role="search">
      <SelectField
        label="Colours"
        quiet
        value={heat}
        options={HEATS.map((value) => ({ value, label: HEAT_LABELS[value] }))}
        onChange={(value) => onChange({ heat: HEATS.find((one) => one === value) })}
      />
      <SelectField
        label="Scope"
        quiet
        value={scope}
        options={SCOPES.map((value) => ({ value, label: SCOPE_LABELS[value] }))}
        onChange={(value) =>
          onChange({ scope: SCOPES.find((one) => one === value && one !== 'fleet'), id: undefined, release: undefined })
        }
      />
      {scope === 'fleet' ? (
        <SelectField
          label="ATT&CK release"
          quiet
          value={release ?? ''}
          options={(releases ?? WAITING).map((one) => ({
            value: one.active ? '' : one.release,
            label: `ATT&CK ${one.release}${one.active ? '' : ' (not active)'}`,
          }))}
          onChange={(value) => onChange({ release: value || undefined })}
        />
      ) : (
        <SearchField
          label={`Id of the ${scope}`}
          value={id ?? ''}
          onSearch={(value) => onChange({ id: value || undefined })}
        />
      )}
      <Slider
        label="Confidence from"
        value={floor}
        min={LEAST_FLOOR}
        max={1}
        step={0.05}
        onChange={(value) => onChange({ floor: value })}
      />
      <Check label="Seen only" on={search.seen === true} onChange={(on) => onChange({ seen: on || undefined })} />
      <Check
        label="Sub-techniques"
        on={search.unfolded === true}
        onChange={(on) => onChange({ unfolded: on || undefined })}
      />
    </div>
  );
}

function Check({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
