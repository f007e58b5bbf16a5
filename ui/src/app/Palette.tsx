import { Dialog } from '@base-ui/react/dialog';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useIsAdmin } from '@/auth/useMe';
import { leads } from '@/lib/lookup';
import { navGroups } from '@/pages/nav';
import { chooseTheme } from './theme';
import styles from './Palette.module.css';

interface Choice {
  label: string;
  hint: string;
  run: () => void;
}

/** One field for everything: addresses, sessions, techniques, hashes, pages, commands. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) {
          onClose();
        }
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.shade} />
        <Dialog.Popup className={styles.palette} aria-label="Search and commands">
          <Choices onDone={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Choices({ onDone }: { onDone: () => void }) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const choices = useChoices(typed);
  const current = Math.min(at, choices.length - 1);

  const run = (choice: Choice | undefined) => {
    if (choice !== undefined) {
      onDone();
      choice.run();
    }
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setAt((current + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(choices[current]);
    }
  };

  return (
    <>
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        <input
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened in order to type
          autoFocus
          role="combobox"
          aria-label="Search and commands"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={choices.length > 0 ? `${list}-${current}` : undefined}
          placeholder="Address, session, technique, hash, page…"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div id={list} role="listbox" aria-label="Results" className={styles.list}>
        {choices.map((choice, place) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field above
          <div
            key={`${choice.label} ${choice.hint}`}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            className={styles.choice}
            onClick={() => {
              run(choice);
            }}
            onMouseMove={() => {
              setAt(place);
            }}
          >
            <span className={styles.label}>{choice.label}</span>
            <span className={styles.hint}>{choice.hint}</span>
          </div>
        ))}
      </div>
    </>
  );
}

function useChoices(typed: string): Choice[] {
  const navigate = useNavigate();
  const router = useRouter();
  const admin = useIsAdmin();
  const wanted = typed.trim().toLowerCase();
  const found: Choice[] = leads(typed).map((lead) => ({
    label: lead.label,
    hint: lead.hint,
    run: () => {
      router.history.push(lead.to);
    },
  }));
  const pages = navGroups.flatMap((group) =>
    group.entries
      .filter((entry) => admin || entry.admin !== true)
      .map((entry) => ({ label: entry.label, hint: 'page', run: () => void navigate({ to: entry.to }) })),
  );
  const themes = (['light', 'dark', 'system'] as const).map((theme) => ({
    label: theme === 'system' ? 'Theme as the system' : `Theme: ${theme}`,
    hint: 'command',
    run: () => chooseTheme(theme),
  }));
  const named = [...pages, ...themes].filter((choice) => choice.label.toLowerCase().includes(wanted));
  // A word that names a page goes there; only then is it looked for in the log.
  return found.length === 1 ? [...named, ...found] : [...found, ...named];
}
