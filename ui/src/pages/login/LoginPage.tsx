import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ApiFailure, messageOf } from '@/api/failure';
import { logIn } from '@/auth/actions';
import { returnPath } from '@/auth/returnPath';
import { Button } from '@/components/Button';
import { TextField } from '@/components/Field';
import { Gate } from './Gate';
import { loginRoute } from './route';

/** Name and password. */
export function LoginPage() {
  const { next } = loginRoute.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      const { mustChangePassword } = await logIn(username, password);
      if (mustChangePassword) {
        await navigate({ to: '/change-password', search: next === undefined ? {} : { next }, replace: true });
      } else {
        router.history.replace(returnPath(next));
      }
    } catch (failure) {
      setError(told(failure));
      setBusy(false);
    }
  };

  return (
    <Gate title="Log in">
      <form
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label="User name"
          name="username"
          autoComplete="username"
          required
          value={username}
          onChange={(event) => {
            setUsername(event.target.value);
          }}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
        <p role="alert">{error}</p>
        <Button type="submit" look="primary" busy={busy}>
          Log in
        </Button>
      </form>
    </Gate>
  );
}

function told(failure: unknown): string {
  if (failure instanceof ApiFailure && failure.status === 401) {
    return 'User name or password is wrong.';
  }
  if (failure instanceof ApiFailure && failure.status === 429) {
    const seconds = failure.retryAfter ?? 60;
    return `Too many attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`;
  }
  return messageOf(failure);
}
