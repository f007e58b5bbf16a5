import { useState } from 'react';
import { letLettersAct, lettersAct } from '@/app/keys';
import { chooseTheme, useTheme, type Theme } from '@/app/theme';
import { CheckField } from '@/components/CheckField';
import { SelectField } from '@/components/Field';
import { Section } from '@/components/Page';
import styles from './Config.module.css';

const THEMES: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** How the dashboard looks and acts in this browser. */
export function Appearance() {
  const theme = useTheme();
  const [letters, setLetters] = useState(lettersAct);
  return (
    <Section title="Appearance">
      <div className={styles.form}>
        <div className={styles.narrow}>
          <SelectField
            label="Theme"
            value={theme}
            options={THEMES}
            hint="This browser only."
            onChange={(value) => chooseTheme(THEMES.find((one) => one.value === value)?.value ?? 'system')}
          />
        </div>
        <CheckField
          label="Shortcuts of single letters"
          hint="Off for those who speak to their machine. The question mark shows all shortcuts."
          checked={letters}
          onChange={(on) => {
            setLetters(on);
            letLettersAct(on);
          }}
        />
      </div>
    </Section>
  );
}
