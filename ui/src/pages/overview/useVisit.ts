import { useEffect, useState } from 'react';
import { readVisit, visitAt } from './visit';

const KEY = 'decnet.visit';
const MINUTE_MS = 60_000;

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Without storage every visit is the first.
  }
}

/** When the visit before this one ended; null at the first. */
export function useLastVisit(): string | null {
  const [visit] = useState(() => visitAt(readVisit(kept()), new Date()));
  useEffect(() => {
    keep(JSON.stringify(visit));
    const timer = setInterval(() => {
      keep(JSON.stringify({ since: visit.since, at: new Date().toISOString() }));
    }, MINUTE_MS);
    return () => {
      clearInterval(timer);
    };
  }, [visit]);
  return visit.since;
}
