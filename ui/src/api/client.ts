import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import type { components, paths } from '#openapi';
import { session } from '@/auth/session';
import { ApiFailure } from './failure';

/** A schema of the API by its name, such as `Schema<'AttackerRow'>`. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

const access: Middleware = {
  onRequest({ request }) {
    const token = session.get()?.token;
    if (token !== undefined) {
      request.headers.set('Authorization', `Bearer ${token}`);
    }
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) {
      return;
    }
    const failure = await ApiFailure.of(response);
    if (failure.status === 401 && request.headers.has('Authorization')) {
      session.end();
    }
    throw failure;
  },
};

/** The API, typed by its OpenAPI document. Whatever is refused is thrown as an {@link ApiFailure}. */
export const api = createClient<paths>({ baseUrl: '/' });
api.use(access);

/** Queries over {@link api}: `queries.useQuery('get', '/api/v1/stats')`. */
export const queries = createQueries(api);
