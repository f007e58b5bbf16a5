import { Navigate, useRouter } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { ApiFailure, messageOf } from '@/api/failure';
import { changePassword } from '@/auth/actions';
import { passwordProblem } from '@/auth/passwordProblem';
import { returnPath } from '@/auth/returnPath';
import { useSession } from '@/auth/useMe';
import { Button } from '@/components/Button';
import { TextField } from '@/components/Field';
import { toasts } from '@/components/toasts';
import { Gate } from './Gate';
import { changePasswordRoute } from './route';

/** A new password; compulsory at the first login. */
export function ChangePasswordPage() {
  const { next } = changePasswordRoute.useSearch();
  const session = useSession();
  const router = useRouter();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (session === null) {
    return <Navigate to="/login" search={next === undefined ? {} : { next }} replace />;
  }
  const weak = passwordProblem(fresh, old);
  const differs = fresh === again ? undefined : 'The two are not the same.';

  const submit = async () => {
    setTried(true);
    if (weak !== undefined || differs !== undefined) {
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await changePassword(old, fresh);
      toasts.done('The password is changed.');
      router.history.replace(returnPath(next));
    } catch (failure) {
      setError(
        failure instanceof ApiFailure && failure.status === 401 ? 'The present password is wrong.' : messageOf(failure),
      );
      setBusy(false);
    }
  };

  return (
    <Gate
      title={session.mustChangePassword ? 'Choose your password' : 'Change password'}
      about={session.mustChangePassword ? 'The first password was shown once and must not stay.' : undefined}
    >
      <form
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={session.username} />
        <TextField
          label="Present password"
          type="password"
          autoComplete="current-password"
          required
          value={old}
          onChange={(event) => {
            setOld(event.target.value);
          }}
        />
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          required
          hint="12 to 72 bytes. A few words are easier to keep than a puzzle."
          error={tried ? weak : undefined}
          value={fresh}
          onChange={(event) => {
            setFresh(event.target.value);
          }}
        />
        <TextField
          label="New password again"
          type="password"
          autoComplete="new-password"
          required
          error={tried ? differs : undefined}
          value={again}
          onChange={(event) => {
            setAgain(event.target.value);
          }}
        />
        <p role="alert">{error}</p>
        <Button type="submit" look="primary" busy={busy}>
          Change password
        </Button>
      </form>
    </Gate>
  );
}
