import { Link, useSearch } from '@tanstack/react-router';
import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '@/auth/useMe';
import {
  filtersKey,
  LONGEST_NAME,
  readFilters,
  sameFilter,
  valuesOf,
  withFilter,
  withoutFilter,
  type FilterValues,
  type SavedFilter,
} from '@/lib/savedFilters';
import { visible } from '@/lib/visible';
import { Button, IconButton } from './Button';
import { TextField } from './Field';
import { Modal } from './Modal';
import { toasts } from './toasts';
import styles from './SavedFilters.module.css';

interface Props {
  /** What the rows are, as the table is named. */
  table: string;
  /** The parameters of the page's address that are filters. */
  names: readonly string[];
  /** What else the address needs to show the table, such as the tab it is in. */
  place?: Readonly<Record<string, string>>;
}

/**
 * Filters of a table that somebody wants again, under names. They are kept by this browser for this user; what is in
 * force stands in the address as ever.
 */
export function SavedFilters({ table, names, place }: Props) {
  const key = filtersKey(useSession()?.username ?? '', table);
  const search = useSearch({ strict: false });
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<readonly SavedFilter[]>(() => kept(key));
  const values = valuesOf(search, names);
  const keep = (next: readonly SavedFilter[]) => {
    setSaved(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      toasts.error('This browser keeps nothing: the filter is gone once you leave.');
    }
  };
  return (
    <>
      <Button
        className={styles.opener}
        onClick={() => {
          // Another tab may have saved some.
          setSaved(kept(key));
          setOpen(true);
        }}
      >
        <Bookmark size={14} aria-hidden />{' '}
        <span className={styles.name}>{sameFilter(saved, values)?.name ?? 'Saved'}</span>
        <span className="visuallyHidden"> filters of {table}</span>
      </Button>
      <Modal open={open} onClose={() => setOpen(false)} title={`Saved filters of ${table}`}>
        {saved.length === 0 ? (
          <p className="faint">None is saved yet.</p>
        ) : (
          <ul className={styles.list}>
            {saved.map((one) => (
              <li key={one.name}>
                <Link to="." search={{ ...place, ...one.values } as never} onClick={() => setOpen(false)}>
                  {one.name}
                </Link>
                <span className={styles.values}>{said(one.values)}</span>
                <IconButton label={`Delete ${one.name}`} onClick={() => keep(withoutFilter(saved, one.name))}>
                  <Trash2 size={14} aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <Save values={values} onSave={(name) => keep(withFilter(saved, { name, values }))} />
      </Modal>
    </>
  );
}

function Save({ values, onSave }: { values: FilterValues; onSave: (name: string) => void }) {
  const [name, setName] = useState('');
  if (Object.keys(values).length === 0) {
    return <p className={styles.values}>Set a filter to save it.</p>;
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') {
          onSave(name.trim());
          setName('');
        }
      }}
    >
      <TextField
        label="Name for the filters that are set"
        maxLength={LONGEST_NAME}
        value={name}
        hint={said(values)}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        Save
      </Button>
    </form>
  );
}

const said = (values: FilterValues) =>
  visible(
    Object.entries(values)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', '),
  );

function kept(key: string): SavedFilter[] {
  try {
    return readFilters(localStorage.getItem(key));
  } catch {
    return [];
  }
}
