import { useId } from 'react';
import { useIsAdmin } from '@/auth/useMe';
import { SearchField, SelectField } from '@/components/Field';
import { Page, Section } from '@/components/Page';
import { Slider } from '@/components/Slider';
import { present } from '@/lib/search';
import { Download } from './Download';
import styles from './Exports.module.css';
import { Findings } from './Findings';
import { FORMATS, hasLight, LIGHTS, SCOPES, type Format, type Light, type ScopeKind } from './paths';
import { Push } from './Push';
import { exportsRoute } from './route';
import { Suggestions } from './Suggestions';
import { Taxii } from './Taxii';
import { useTarget } from './useTarget';

const SCOPE_NAMES: Readonly<Record<ScopeKind, string>> = {
  everything: 'Everything',
  attacker: 'One attacker',
  identity: 'One identity',
  campaign: 'One campaign',
  session: 'One session',
};
const ID_LABELS: Readonly<Record<ScopeKind, string>> = {
  everything: '',
  attacker: 'Address or uuid',
  identity: 'Uuid of the identity',
  campaign: 'Uuid of the campaign',
  session: 'Id of the session',
};
const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  stix: 'STIX 2.1 bundle',
  misp: 'MISP events',
  navigator: 'ATT&CK Navigator layer',
  json: 'JSON, all that is known',
  csv: 'CSV, a table of attackers',
};
const LIGHT_NAMES: Readonly<Record<Light, string>> = {
  white: 'TLP:WHITE · everybody',
  green: 'TLP:GREEN · the community',
  amber: 'TLP:AMBER · the organisation and its clients',
  red: 'TLP:RED · who receives it',
};
const USUAL_MIN = 0.6;

/** Hands on what is known: as a file, to a MISP, to log systems, to threat intelligence platforms. */
export function ExportsPage() {
  const search = exportsRoute.useSearch();
  const navigate = exportsRoute.useNavigate();
  const admin = useIsAdmin();
  const list = useId();
  const { scope = 'everything', id, format = 'stix', tlp = 'green', min = USUAL_MIN } = search;
  const target = useTarget(scope, id, min);
  const go = (change: { [K in keyof typeof search]?: (typeof search)[K] | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...change }), replace: true, resetScroll: false });

  return (
    <Page
      title="Exports"
      about="Hand on what is known: as a file, to a MISP, to log systems and threat intelligence platforms."
    >
      <Section title="File">
        <div className={styles.form}>
          <SelectField
            label="What"
            value={scope}
            options={SCOPES.map((value) => ({ value, label: SCOPE_NAMES[value] }))}
            onChange={(value) =>
              go({ scope: value === 'everything' ? undefined : SCOPES.find((one) => one === value), id: undefined })
            }
          />
          {scope !== 'everything' && (
            <>
              <SearchField
                key={scope}
                visibleLabel
                label={ID_LABELS[scope]}
                maxLength={255}
                list={list}
                value={id ?? ''}
                onSearch={(value) => go({ id: value || undefined })}
              />
              <Suggestions id={list} kind={scope} />
            </>
          )}
          <SelectField
            label="Format"
            value={format}
            options={FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
            onChange={(value) => go({ format: value === 'stix' ? undefined : FORMATS.find((one) => one === value) })}
          />
          {hasLight(format) && (
            <SelectField
              label="Who may see it"
              value={tlp}
              options={LIGHTS.map((value) => ({ value, label: LIGHT_NAMES[value] }))}
              onChange={(value) => go({ tlp: value === 'green' ? undefined : LIGHTS.find((one) => one === value) })}
            />
          )}
          {format === 'navigator' && (
            <Slider
              label="Least confidence"
              value={min}
              min={0}
              max={1}
              step={0.05}
              onChange={(value) => go({ min: value === USUAL_MIN ? undefined : value })}
            />
          )}
        </div>
        <Download kind={scope} given={id !== undefined} target={target} format={format} tlp={tlp} min={min} />
      </Section>
      {admin && <Push target={target.data ?? null} />}
      <Findings
        format={search.findings ?? 'ocsf'}
        onFormat={(findings) => go({ findings: findings === 'ocsf' ? undefined : findings })}
      />
      <Taxii />
    </Page>
  );
}
