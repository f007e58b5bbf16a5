/** Every page that axe looks at, in both themes, as an admin. */
export const PAGES: readonly string[] = ['/', '/attackers'];
