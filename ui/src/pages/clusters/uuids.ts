const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The ids in a text, such as addresses of pages pasted one under another; each once. */
export function uuidsIn(text: string): string[] {
  return [...new Set([...text.matchAll(UUID)].map(([uuid]) => uuid.toLowerCase()))];
}
