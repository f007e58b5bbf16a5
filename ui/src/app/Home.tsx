import { Navigate } from '@tanstack/react-router';

/** Leads to the start. */
export function Home() {
  return <Navigate to="/" replace />;
}
