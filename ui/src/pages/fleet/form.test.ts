import { expect, it } from 'vitest';
import { chosenServices, minutesProblem, NEW, problemsOf, requestOf, settingsOf } from './form';

const catalogue = {
  archetypes: [
    { name: 'web-server', services: ['http', 'ftp'], missing: [] },
    { name: 'voip-server', services: [], missing: ['sip'] },
  ],
  services: [
    { name: 'http', port: 8080, settings: ['fake_app'] },
    { name: 'ftp', port: 2121, settings: [] },
    { name: 'redis', port: 6379, settings: ['password'] },
  ],
};

it('an empty form misses a name and services, and nothing else', () => {
  expect(Object.keys(problemsOf(NEW, catalogue))).toEqual(['name', 'services']);
});

it('the kind of host decides over services that were ticked before', () => {
  const draft = {
    ...NEW,
    name: 'shop',
    archetype: 'web-server',
    services: ['redis'],
    ports: { redis: '7', http: '80' },
  };
  expect(chosenServices(draft, catalogue)).toEqual(['http', 'ftp']);
  expect(requestOf(draft, catalogue)).toEqual({ name: 'shop', archetype: 'web-server', ports: { http: 80 } });
});

it('what is left empty is not asked for', () => {
  const draft = { ...NEW, name: 'cache', services: ['redis'] };
  expect(requestOf(draft, catalogue)).toEqual({ name: 'cache', services: ['redis'] });
  expect(
    requestOf({ ...draft, ports: { redis: ' 0 ' }, distro: 'alpine', address: ' ::1 ', minutes: '0' }, catalogue),
  ).toEqual({
    name: 'cache',
    services: ['redis'],
    ports: { redis: 0 },
    distro: 'alpine',
    address: '::1',
    mutate_interval: 0,
  });
});

it('ports are in range and each is had once, with the usual ones', () => {
  const draft = { ...NEW, name: 'a', services: ['http', 'redis'] };
  const problem = (ports: Record<string, string>) => problemsOf({ ...draft, ports }, catalogue).ports;
  expect(problem({ http: '80', redis: '0' })).toBeUndefined();
  expect(problem({ http: '65536' })).toContain('65535');
  expect(problem({ http: 'eighty' })).toContain('whole');
  expect(problem({ http: '6379' })).toContain('of its own');
  expect(problem({ http: '0', redis: '0' })).toBeUndefined();
  expect(problem({ ftp: 'not chosen' })).toBeUndefined();
});

it('minutes are whole and of a week at most', () => {
  expect(['0', '10080', ' 5 '].map(minutesProblem)).toEqual([undefined, undefined, undefined]);
  expect(['', '-1', '10081', '1.5', 'soon'].every((typed) => minutesProblem(typed) !== undefined)).toBe(true);
});

it('a setting that was emptied is as usual again', () => {
  expect(settingsOf({ fake_app: 'tomcat', server_header: '' })).toEqual({ fake_app: 'tomcat' });
});
