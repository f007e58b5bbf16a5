import { ApiFailure } from '@/api/failure';
import { session } from '@/auth/session';

/** Gives the reader a file. */
export function saveText(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type }));
}

/** Fetches a file of the API with the token, and gives it to the reader. Throws an {@link ApiFailure}. */
export async function saveFrom(path: string, name: string): Promise<void> {
  const token = session.get()?.token;
  const response = await fetch(path, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) {
    throw await ApiFailure.of(response);
  }
  save(name, await response.blob());
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
