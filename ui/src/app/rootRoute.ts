import { createRootRoute } from '@tanstack/react-router';
import { Home } from './Home';

/** Everything. Addresses that nothing answers lead to the start. */
export const rootRoute = createRootRoute({ notFoundComponent: Home });
