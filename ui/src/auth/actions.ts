import { api } from '@/api/client';
import { session, type Session } from './session';

/** Asks for a token and begins the session of this tab. */
export async function logIn(username: string, password: string): Promise<Session> {
  const { data } = await api.POST('/api/v1/auth/login', { body: { username, password } });
  if (data === undefined) {
    throw new Error('The server gave no token.');
  }
  const begun = { token: data.access_token, username, mustChangePassword: data.must_change_password };
  session.begin(begun);
  return begun;
}

/** Changes the password. That ends all tokens, so a new one is asked for at once. */
export async function changePassword(old: string, fresh: string): Promise<void> {
  const username = session.get()?.username;
  if (username === undefined) {
    throw new Error('Nobody is logged in.');
  }
  await api.POST('/api/v1/auth/change-password', { body: { old, new: fresh } });
  await logIn(username, fresh);
}
