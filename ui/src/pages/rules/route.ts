import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/app/shellRoute';
import { flag, oneOf, present, text, whole } from '@/lib/search';
import { ORIGINS, SORTS, STATES } from './filterRules';

/** The longest line that is tried; a shell takes more, a person reads less. */
const LONGEST_TRY = 2000;

export const rulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      q: text(raw, 'q', 100),
      origin: oneOf(raw, 'origin', ORIGINS),
      state: oneOf(raw, 'state', STATES),
      family: text(raw, 'family', 40),
      broken: flag(raw, 'broken'),
      sort: oneOf(raw, 'sort', SORTS),
      offset: whole(raw, 'offset', 1, 1_000_000),
      try: text(raw, 'try', LONGEST_TRY),
    }),
  component: lazyRouteComponent(() => import('./RulesPage'), 'RulesPage'),
});

/** Longest id of a session that the store keeps, behind the word for what it is. */
const LONGEST_SCOPE = 530;

export const ruleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rules/$ruleId',
  validateSearch: (raw: Record<string, unknown>) =>
    present({
      try: text(raw, 'try', LONGEST_TRY),
      /** Where the list of tags goes on. */
      tags: text(raw, 'tags', 64),
      /** Whose tags the inspector shows, such as `session:…`. */
      of: text(raw, 'of', LONGEST_SCOPE),
    }),
  component: lazyRouteComponent(() => import('./RulePage'), 'RulePage'),
});
