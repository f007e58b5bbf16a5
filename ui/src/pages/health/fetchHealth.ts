import type { Schema } from '@/api/client';
import { ApiFailure } from '@/api/failure';
import { session } from '@/auth/session';

export type Health = Schema<'HealthRow'>;

/** How the node fares. It says so with status 503 when it is unwell, which is an answer and no failure. */
export async function fetchHealth(): Promise<Health> {
  const token = session.get()?.token;
  const response = await fetch(
    '/api/v1/health',
    token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } },
  );
  if (response.ok || response.status === 503) {
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    if (isHealth(body)) {
      return body;
    }
  }
  if (response.status === 401) {
    session.end();
  }
  throw await ApiFailure.of(response);
}

function isHealth(body: unknown): body is Health {
  return (
    typeof body === 'object' &&
    body !== null &&
    'status' in body &&
    typeof body.status === 'string' &&
    'components' in body &&
    typeof body.components === 'object' &&
    body.components !== null
  );
}
