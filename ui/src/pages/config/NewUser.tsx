import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { passwordProblem } from '@/auth/passwordProblem';
import { Button } from '@/components/Button';
import { SelectField, TextField } from '@/components/Field';
import { Modal } from '@/components/Modal';
import { nameProblem } from './form';
import styles from './Config.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  onMade: (user: Schema<'UserWithPassword'>) => void;
}

/** Asks for what an account needs. */
export function NewUser({ open, onClose, onMade }: Props) {
  return (
    <Modal open={open} onClose={onClose} title="New user">
      {open && <Form onClose={onClose} onMade={onMade} />}
    </Modal>
  );
}

function Form({ onClose, onMade }: Omit<Props, 'open'>) {
  const [username, setUsername] = useState('');
  const [role, setRole] = useState<'viewer' | 'admin'>('viewer');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const problems = {
    username: nameProblem(username),
    password: password === '' ? undefined : passwordProblem(password, ''),
  };
  const make = useMutation({
    mutationFn: async () =>
      (
        await api.POST('/api/v1/config/users', {
          body: { username, role, password: password === '' ? null : password },
        })
      ).data,
    onSuccess: (user) => {
      if (user !== undefined) {
        onMade(user);
      }
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (problems.username === undefined && problems.password === undefined) {
          make.mutate();
        }
      }}
    >
      <TextField
        label="Name"
        required
        autoComplete="off"
        value={username}
        error={tried ? problems.username : undefined}
        onChange={(event) => setUsername(event.target.value)}
      />
      <SelectField
        label="Role"
        value={role}
        options={[
          { value: 'viewer', label: 'Viewer: sees, without secrets' },
          { value: 'admin', label: 'Admin: sees and changes everything' },
        ]}
        onChange={(value) => setRole(value === 'admin' ? 'admin' : 'viewer')}
      />
      <TextField
        label="First password"
        type="password"
        autoComplete="new-password"
        value={password}
        error={tried ? problems.password : undefined}
        hint="Empty for a random one. It must be changed at the first login."
        onChange={(event) => setPassword(event.target.value)}
      />
      {make.isError && (
        <p role="alert" className={styles.refused}>
          {messageOf(make.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" look="primary" busy={make.isPending}>
          Make the user
        </Button>
      </div>
    </form>
  );
}
