/** What a filter is made of, as it stands behind the question mark. */
export type FilterValues = Readonly<Record<string, string | number | boolean>>;

/** Filters of a table under a name. */
export interface SavedFilter {
  name: string;
  values: FilterValues;
}

export const LONGEST_NAME = 60;
/** More than anybody finds again. */
export const MOST_SAVED = 30;
const LONGEST_VALUE = 600;

/** Where the filters of somebody for a table are kept. */
export function filtersKey(user: string, table: string): string {
  return `decnet.filters.${encodeURIComponent(user).replaceAll('.', '%2E')}.${table}`;
}

/** Reads what was kept; whatever is no filter is left out. */
export function readFilters(kept: string | null): SavedFilter[] {
  try {
    const value: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(value) ? value.filter(isFilter).slice(0, MOST_SAVED) : [];
  } catch {
    return [];
  }
}

/** The parameters that are filters, out of all of an address. */
export function valuesOf(search: Readonly<Record<string, unknown>>, names: readonly string[]): FilterValues {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return isValue(value) ? [[name, value] as const] : [];
    }),
  );
}

/** With one more, the newest first; one of the same name gives way. */
export function withFilter(filters: readonly SavedFilter[], added: SavedFilter): SavedFilter[] {
  return [added, ...withoutFilter(filters, added.name)].slice(0, MOST_SAVED);
}

/** Without the one of a name. */
export function withoutFilter(filters: readonly SavedFilter[], name: string): SavedFilter[] {
  return filters.filter((one) => one.name !== name);
}

/** The one that says the same, in whatever order. */
export function sameFilter(filters: readonly SavedFilter[], values: FilterValues): SavedFilter | undefined {
  const names = Object.keys(values);
  return filters.find(
    (one) =>
      Object.keys(one.values).length === names.length && names.every((name) => one.values[name] === values[name]),
  );
}

function isFilter(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('values' in value)) {
    return false;
  }
  const { name, values } = value;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name.length <= LONGEST_NAME &&
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every(isValue)
  );
}

function isValue(value: unknown): value is string | number | boolean {
  return (
    (typeof value === 'string' && value.length <= LONGEST_VALUE) ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}
