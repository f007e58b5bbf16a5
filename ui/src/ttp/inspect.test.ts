import { expect, it } from 'vitest';
import { inspected, inspectParameter, isInspected, parentUrl, techniqueTitle } from './inspect';

const row = {
  technique_id: 'T1595',
  technique_name: 'Active Scanning',
  sub_technique_id: 'T1595.002',
  sub_technique_name: 'Vulnerability Scanning',
  tactic: 'TA0043',
};

it('rows say id and name, a sub-technique behind its parent', () => {
  const title = 'T1595.002 — Active Scanning: Vulnerability Scanning';
  expect(techniqueTitle(row)).toBe(title);
  expect(techniqueTitle({ ...row, sub_technique_name: 'Active Scanning: Vulnerability Scanning' })).toBe(title);
  expect(techniqueTitle({ ...row, sub_technique_id: null })).toBe('T1595 — Active Scanning');
  expect(techniqueTitle({ ...row, sub_technique_id: null, technique_name: null })).toBe('T1595');
});

it('what is inspected survives the address', () => {
  const parameter = inspectParameter(row);
  expect(parameter).toBe('T1595.002@TA0043');
  const wanted = inspected(parameter);
  expect(wanted).toEqual({ technique: 'T1595', sub: 'T1595.002', tactic: 'TA0043' });
  expect(wanted && isInspected(row, wanted)).toBe(true);
  expect(inspected('T1595')).toEqual({ technique: 'T1595', sub: null, tactic: null });
  expect(inspected('T1595.*@TA0043')).toEqual({ technique: 'T1595', sub: 'all', tactic: 'TA0043' });
  expect(inspected('T1595.2')).toBeNull();
  expect(inspected(undefined)).toBeNull();
});

it('a technique is not its sub-technique, nor that of another tactic', () => {
  expect(isInspected(row, { technique: 'T1595', sub: null, tactic: null })).toBe(false);
  expect(isInspected(row, { technique: 'T1595', sub: 'T1595.002', tactic: 'TA0001' })).toBe(false);
  expect(isInspected(row, { technique: 'T1595', sub: 'all', tactic: 'TA0043' })).toBe(true);
});

it('the parent has the page above', () => {
  expect(parentUrl('https://attack.mitre.org/techniques/T1595/002')).toBe('https://attack.mitre.org/techniques/T1595');
  expect(parentUrl('https://attack.mitre.org/techniques/T1595')).toBe('https://attack.mitre.org/techniques/T1595');
  expect(parentUrl(null)).toBeNull();
});
