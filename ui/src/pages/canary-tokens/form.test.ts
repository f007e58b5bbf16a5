import { expect, it } from 'vitest';
import { changed, kindsOf, NEW, problemsOf, requestOf, type Draft } from './form';

const good: Draft = { ...NEW, decky: 'web-1' };
const wrong = (over: Partial<Draft>) => Object.keys(problemsOf({ ...good, ...over }));

it('what the server would refuse is told at its field', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ decky: 'No Decky' })).toEqual(['decky']);
  expect(wrong({ decky: '' })).toEqual(['decky']);
  expect(wrong({ source: 'blob' })).toEqual(['blob']);
  expect(wrong({ place: 'a\nb' })).toEqual(['place']);
  expect(wrong({ place: 'a'.repeat(1025) })).toEqual(['place']);
  expect(wrong({ generator: 'honeydoc', title: 'a'.repeat(65) })).toEqual(['title']);
  expect(wrong({ generator: 'ssh_key', user: 'a b' })).toEqual(['user']);
  expect(wrong({ generator: 'env_file', user: 'a b' })).toEqual([]);
});

it('a kind follows the file where that cannot hold it', () => {
  expect(changed({ ...good, kind: 'dns' }, { generator: 'fingerprint_html' }).kind).toBe('http');
  expect(changed({ ...good, kind: 'dns' }, { generator: 'ssh_key' }).kind).toBe('dns');
  expect(changed({ ...good, generator: 'aws_creds', kind: 'aws_passive' }, { source: 'blob' }).kind).toBe('http');
  expect(kindsOf({ ...good, generator: 'aws_creds' })).toContain('aws_passive');
});

it('a request holds what goes with its file and nothing else', () => {
  expect(requestOf({ ...good, title: 'no document', place: ' /srv/.env ', instrumenter: 'html' })).toEqual({
    kind: 'http',
    decky_name: 'web-1',
    generator: 'env_file',
    placement_path: '/srv/.env',
  });
  expect(requestOf({ ...good, generator: 'honeydoc', title: 'Accounts', user: 'x' })).toMatchObject({
    params: { title: 'Accounts' },
  });
  expect(requestOf({ ...good, source: 'blob', blob: 'u', instrumenter: 'plain', title: 'x' })).toEqual({
    kind: 'http',
    decky_name: 'web-1',
    blob_uuid: 'u',
    instrumenter: 'plain',
  });
});
