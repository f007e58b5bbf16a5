import { ApiFailure } from '@/api/failure';
import { session } from '@/auth/session';

/** Gives the reader a file. */
export function saveText(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type }));
}

/** Fetches a file of the API with the token, and gives it to the reader. Throws an {@link ApiFailure}. */
export async function saveFrom(path: string, name: string): Promise<void> {
  save(name, await (await fetched(path)).blob());
}

/** The same under the name that the server gives the file; under another only if it gives none. */
export async function saveAsNamed(path: string, otherwise: string): Promise<void> {
  const response = await fetched(path);
  save(nameFrom(response.headers.get('Content-Disposition')) ?? otherwise, await response.blob());
}

/** Fetches a file of the API for the page itself. Throws an {@link ApiFailure}. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetched(path)).arrayBuffer());
}

/** The name in a header; null if there is none that is a plain file's. */
export function nameFrom(disposition: string | null): string | null {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1] ?? null;
}

async function fetched(path: string): Promise<Response> {
  const token = session.get()?.token;
  const response = await fetch(path, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) {
    throw await ApiFailure.of(response);
  }
  return response;
}

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
