import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  label: string;
  /** Shown to screen readers alone; the place says the rest. */
  quiet?: boolean | undefined;
  error?: string | undefined;
  hint?: ReactNode;
}

/** A line of text with its label. */
export function TextField({ label, quiet, error, hint, ...rest }: FieldProps & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} quiet={quiet} error={error} hint={hint}>
      <input
        id={id}
        className={styles.control}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error !== undefined || hint !== undefined ? `${id}-note` : undefined}
        {...rest}
      />
    </Frame>
  );
}

/** Several lines of text with their label. */
export function TextArea({
  label,
  quiet,
  error,
  hint,
  code = false,
  ...rest
}: FieldProps & { code?: boolean } & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} quiet={quiet} error={error} hint={hint}>
      <textarea
        id={id}
        className={code ? `${styles.control ?? ''} mono` : styles.control}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error !== undefined || hint !== undefined ? `${id}-note` : undefined}
        {...rest}
      />
    </Frame>
  );
}

interface SelectFieldProps extends FieldProps {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  disabled?: boolean;
}

/** A choice among a few. The browser's own control, which every reader and phone knows. */
export function SelectField({ label, quiet, error, hint, value, options, onChange, disabled }: SelectFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} quiet={quiet} error={error} hint={hint}>
      <select
        id={id}
        className={styles.control}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  label: string;
  value: string;
  /** Told when Enter is pressed or the field is left. */
  onSearch: (value: string) => void;
  /** Show the label above instead of inside, as in a form. */
  visibleLabel?: boolean;
}

/** A filter that acts on Enter, so that the address changes once and not at every letter. */
export function SearchField({ label, value, onSearch, visibleLabel = false, ...rest }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setTyped(value);
  }
  const id = useId();
  const submit = () => {
    if (typed.trim() !== value) {
      onSearch(typed.trim());
    }
  };
  return (
    <Frame id={id} label={label} quiet={!visibleLabel}>
      <input
        id={id}
        type="search"
        className={styles.control}
        placeholder={visibleLabel ? undefined : label}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            submit();
          }
        }}
        {...rest}
      />
    </Frame>
  );
}

function Frame({ id, label, quiet, error, hint, children }: FieldProps & { id: string; children: ReactNode }) {
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={quiet ? 'visuallyHidden' : styles.label}>
        {label}
      </label>
      {children}
      {note !== undefined && (
        <div id={`${id}-note`} className={error === undefined ? styles.hint : styles.error}>
          {note}
        </div>
      )}
    </div>
  );
}

/** Filters in a row above a table. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <div className={styles.filters} role="search">
      {children}
    </div>
  );
}
