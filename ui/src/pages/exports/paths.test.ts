import { expect, it } from 'vitest';
import { isUuid, nameOf, pathOf } from './paths';

const usual = { tlp: 'amber', min: 0.6 } as const;
const id = '4c977d80-a439-5451-b00a-d85c34e926d3';

it('every scope and format has its path', () => {
  expect(pathOf({ kind: 'everything' }, 'stix', usual)).toBe('/api/v1/attackers/export/stix?tlp=amber');
  expect(pathOf({ kind: 'everything' }, 'json', usual)).toBe('/api/v1/attackers/export');
  expect(pathOf({ kind: 'everything' }, 'navigator', usual)).toBe('/api/v1/ttp/export/navigator?min_confidence=0.6');
  expect(pathOf({ kind: 'identity', id }, 'misp', usual)).toBe(`/api/v1/identities/${id}/export/misp?tlp=amber`);
  expect(pathOf({ kind: 'campaign', id }, 'csv', usual)).toBe(`/api/v1/campaigns/${id}/export/csv`);
});

it('an id cannot leave its place in the path', () => {
  expect(pathOf({ kind: 'session', id: '../../audit?x=1#' }, 'json', usual)).toBe(
    '/api/v1/sessions/..%2F..%2Faudit%3Fx%3D1%23/export/json',
  );
});

it('names tell what the file is', () => {
  expect(nameOf({ kind: 'everything' }, 'navigator')).toBe('decnet-fleet.navigator.json');
  expect(nameOf({ kind: 'session', id: 'web-1:a/../b' }, 'csv')).toBe('decnet-session-web1ab.csv');
});

it('a uuid is one and nothing else', () => {
  expect([isUuid(id), isUuid(`${id} `), isUuid('192.0.2.7')]).toEqual([true, false, false]);
});
