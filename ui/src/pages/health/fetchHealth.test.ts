import { expect, it, vi } from 'vitest';
import { statusOf } from '@/api/failure';
import { fetchHealth } from './fetchHealth';

const answers = (status: number, body: unknown) =>
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body), { status }));

it('a node that is unwell still tells how it fares', async () => {
  answers(503, { status: 'unhealthy', components: { database: { status: 'unhealthy', detail: 'does not answer' } } });
  expect((await fetchHealth()).components['database']?.detail).toBe('does not answer');
});

it('anything else that is no success is a failure', async () => {
  answers(503, { error: { code: 'unavailable', message: 'no' } });
  expect(await fetchHealth().catch(statusOf)).toBe(503);
  answers(403, { error: { code: 'forbidden', message: 'no' } });
  expect(await fetchHealth().catch(statusOf)).toBe(403);
});
