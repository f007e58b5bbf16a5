import { expect, it } from 'vitest';
import { uuidsIn } from './uuids';

it('ids are found in whatever was pasted, each once', () => {
  const [a, b] = ['0042a000-205a-58b4-99ef-a948ba355863', '13b4db69-eeac-51bc-9b74-f611a64377e6'];

  expect(uuidsIn(`https://h/identities/${a}?tab=why\n${b}, ${a.toUpperCase()} no-id 1234`)).toEqual([a, b]);
  expect(uuidsIn('')).toEqual([]);
});
