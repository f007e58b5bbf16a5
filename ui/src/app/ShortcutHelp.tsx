import { useState } from 'react';
import { Modal } from '@/components/Modal';
import { navGroups } from '@/pages/nav';
import { lettersAct, letLettersAct, paletteKey } from './keys';
import styles from './ShortcutHelp.module.css';

/** Which keys do what. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [letters, setLetters] = useState(lettersAct);
  const pages = navGroups.flatMap((group) => group.entries).filter((entry) => entry.key !== undefined);
  return (
    <Modal open={open} onClose={onClose} title="Keyboard shortcuts">
      <dl className={styles.keys}>
        <Line keys={[paletteKey, '/']} what="Search and commands" />
        <Line keys={['?']} what="This help" />
        <Line keys={['Esc']} what="Close what is open" />
        <Line keys={['↑', '↓']} what="Walk through the rows of a table" />
        <Line keys={['Alt C']} what="New canary token, on its page (admins)" />
        {pages.map((entry) => (
          <Line key={entry.to} keys={[`g ${entry.key ?? ''}`]} what={entry.label} />
        ))}
      </dl>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={letters}
          onChange={(event) => {
            setLetters(event.target.checked);
            letLettersAct(event.target.checked);
          }}
        />
        Shortcuts of single letters
      </label>
    </Modal>
  );
}

function Line({ keys, what }: { keys: readonly string[]; what: string }) {
  return (
    <div className={styles.line}>
      <dt>{what}</dt>
      <dd className={styles.kbds}>
        {keys.map((one) => (
          <kbd key={one}>{one}</kbd>
        ))}
      </dd>
    </div>
  );
}
