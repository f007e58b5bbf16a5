import type { ErrorComponentProps } from '@tanstack/react-router';
import { Page } from '@/components/Page';
import { Failed } from '@/components/States';

/** What stands in place of a page that broke; the rest of the dashboard goes on. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page broke">
      <Failed error={error} title="Something on this page went wrong" onRetry={reset} />
    </Page>
  );
}
