import { queries } from '@/api/client';
import { SearchField, SelectField } from '@/components/Field';
import { SavedFilters } from '@/components/SavedFilters';
import { Slider } from '@/components/Slider';
import { LEAST_FLOOR } from '@/ttp/floor';
import { HEATS, SCOPES, type MatrixSearch } from './route';
import { fieldOf, instantOf, WHENS } from './window';
import styles from './MatrixFilters.module.css';

const HEAT_LABELS = { count: 'Heat by count', confidence: 'Heat by confidence', coverage: 'Coverage by rules' };
const SCOPE_LABELS = {
  fleet: 'Everybody',
  campaign: 'One campaign',
  identity: 'One identity',
  attacker: 'One attacker',
  session: 'One session',
};

const WHEN_LABELS = { day: 'Last 24 hours', week: 'Last 7 days', month: 'Last 30 days', range: 'From – until' };

/** Parameters that are saved as filters. */
const SAVED = [
  'heat',
  'scope',
  'id',
  'floor',
  'release',
  'when',
  'since',
  'until',
  'sensor',
  'seen',
  'unfolded',
] as const;

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
        onChange={(value) => onChange({ scope: SCOPES.find((one) => one === value && one !== 'fleet'), id: undefined })}
      />
      {scope !== 'fleet' && (
        <SearchField
          label={`Id of the ${scope}`}
          value={id ?? ''}
          onSearch={(value) => onChange({ id: value || undefined })}
        />
      )}
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
      {scope !== 'session' && <Window search={search} onChange={onChange} />}
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
      <SavedFilters table="techniques" names={SAVED} />
    </div>
  );
}

/** Only what was seen in a time, by a sensor. */
function Window({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  const { when, since, until, sensor } = search;
  return (
    <>
      <SelectField
        label="Time"
        quiet
        value={when ?? ''}
        options={[{ value: '', label: 'Any time' }, ...WHENS.map((value) => ({ value, label: WHEN_LABELS[value] }))]}
        onChange={(value) => onChange({ when: WHENS.find((one) => one === value), since: undefined, until: undefined })}
      />
      {when === 'range' && (
        <>
          <SearchField
            label="From"
            type="datetime-local"
            title="From, in your zone"
            value={fieldOf(since)}
            onSearch={(value) => onChange({ since: instantOf(value) })}
          />
          <SearchField
            label="Until"
            type="datetime-local"
            title="Until, in your zone"
            value={fieldOf(until)}
            onSearch={(value) => onChange({ until: instantOf(value) })}
          />
        </>
      )}
      <SearchField
        label="Sensor, such as web-1"
        maxLength={255}
        value={sensor ?? ''}
        onSearch={(value) => onChange({ sensor: value || undefined })}
      />
    </>
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
