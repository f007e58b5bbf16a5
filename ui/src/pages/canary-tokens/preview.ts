/** Bytes of a file that are shown; the rest is in the download. */
export const MOST_SHOWN = 64 * 1024;

/** A file as somebody may look at it: its text, or that it is none. */
export interface Preview {
  size: number;
  /** Null for what is no text. */
  text: string | null;
  /** Whether there is more of it than the text. */
  cut: boolean;
}

/** Reads a file as text; never as what it claims to be, as a browser that opens it would use its token. */
export function previewOf(content: Uint8Array): Preview {
  const cut = content.length > MOST_SHOWN;
  const shown = content.subarray(0, MOST_SHOWN);
  if (shown.includes(0)) {
    return { size: content.length, text: null, cut };
  }
  try {
    // What is cut may end within a character, which a stream waits for.
    return {
      size: content.length,
      text: new TextDecoder('utf-8', { fatal: true }).decode(shown, { stream: cut }),
      cut,
    };
  } catch {
    return { size: content.length, text: null, cut };
  }
}
