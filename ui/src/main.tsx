import './styles/tokens.css';
import './styles/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '@/api/queryClient';
import { router } from '@/app/router';
import { followTheme } from '@/app/theme';
import { session } from '@/auth/session';
import { Toaster } from '@/components/Toaster';

followTheme();
// What one reader saw must not be shown to the next.
session.subscribe(() => {
  queryClient.clear();
});

const root = document.getElementById('root');
if (root === null) {
  throw new Error('The page has no root');
}
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={350}>
          <RouterProvider router={router} />
          <Toaster />
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
