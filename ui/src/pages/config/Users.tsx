import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api, queries, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useMe } from '@/auth/useMe';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Confirm } from '@/components/Confirm';
import { DataTable, type Column } from '@/components/DataTable';
import { Flow } from '@/components/Flow';
import { SecretOnce } from '@/components/SecretOnce';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import styles from './Config.module.css';
import { NewUser } from './NewUser';

type User = Schema<'UserRow'>;
type Asked = { what: 'remove' | 'reset' | 'role'; user: User };

/** Accounts of people. */
export function Users() {
  const me = useMe();
  const client = useQueryClient();
  const query = queries.useQuery('get', '/api/v1/config', {}, { staleTime: 60_000 });
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [shown, setShown] = useState<Schema<'UserWithPassword'> | null>(null);
  const reload = () => client.invalidateQueries({ queryKey: ['get', '/api/v1/config'] });
  const act = useMutation({
    mutationFn: done,
    onSuccess: (answer, { what, user }) => {
      setAsked(null);
      void reload();
      if (answer === null) {
        toasts.done(what === 'remove' ? `${user.username} is removed.` : `The role of ${user.username} is changed.`);
      } else {
        setShown(answer);
      }
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  const words = asked === null ? null : question(asked);
  return (
    <Flow>
      <DataTable
        name="users"
        columns={columns(me?.username, setAsked)}
        rows={query.data?.users as User[] | undefined}
        rowKey={(row) => row.uuid}
        query={query}
        expected={2}
        title="Users"
        caption={
          <Button onClick={() => setAdding(true)}>
            <Plus size={14} aria-hidden /> New user
          </Button>
        }
      />
      <NewUser
        open={adding}
        onClose={() => setAdding(false)}
        onMade={(user) => {
          setAdding(false);
          void reload();
          if (user.password === undefined || user.password === null) {
            toasts.done(`${user.username} can log in and must choose a password then.`);
          } else {
            setShown(user);
          }
        }}
      />
      {words !== null && (
        <Confirm
          open
          onClose={() => setAsked(null)}
          title={words.title}
          action={words.action}
          look={asked?.what === 'remove' ? 'danger' : 'primary'}
          busy={act.isPending}
          onConfirm={() => {
            if (asked !== null) {
              act.mutate(asked);
            }
          }}
        >
          <p>{words.text}</p>
        </Confirm>
      )}
      <SecretOnce
        secret={shown?.password ?? null}
        title={`Password of ${shown?.username ?? ''}`}
        onClose={() => setShown(null)}
      >
        <p>It must be changed at the next login.</p>
      </SecretOnce>
    </Flow>
  );
}

const otherRole = (user: User) => (user.role === 'admin' ? 'viewer' : 'admin');

/** Does what was asked; gives back the account where its password is to be shown. */
async function done({ what, user }: Asked): Promise<Schema<'UserWithPassword'> | null> {
  const params = { path: { uuid: user.uuid } };
  switch (what) {
    case 'remove':
      await api.DELETE('/api/v1/config/users/{uuid}', { params });
      return null;
    case 'role':
      await api.PUT('/api/v1/config/users/{uuid}/role', { params, body: { role: otherRole(user) } });
      return null;
    case 'reset':
      return (await api.PUT('/api/v1/config/users/{uuid}/reset-password', { params, body: {} })).data ?? null;
  }
}

function question({ what, user }: Asked): { title: string; action: string; text: string } {
  switch (what) {
    case 'remove':
      return {
        title: `Remove ${user.username}?`,
        action: 'Remove',
        text: 'Sessions and API keys of this account end at once.',
      };
    case 'role':
      return {
        title: `Make ${user.username} ${otherRole(user) === 'admin' ? 'an admin' : 'a viewer'}?`,
        action: 'Change the role',
        text:
          otherRole(user) === 'admin'
            ? 'Admins see secrets and files of attackers, and change everything here.'
            : 'Viewers see what happened, without secrets, and change nothing.',
      };
    case 'reset':
      return {
        title: `Give ${user.username} a new password?`,
        action: 'Make a password',
        text: 'A random one is made and shown once. Sessions of this account end.',
      };
  }
}

function columns(own: string | undefined, onAsk: (asked: Asked) => void): readonly Column<User>[] {
  return [
    {
      id: 'username',
      header: 'Name',
      cell: (row) => <AttackerText text={row.username} oneLine />,
      value: (row) => row.username,
    },
    {
      id: 'role',
      header: 'Role',
      cell: (row) => <Chip tone={row.role === 'admin' ? 'violet' : 'plain'}>{row.role}</Chip>,
      value: (row) => row.role,
    },
    {
      id: 'must_change_password',
      header: 'Password',
      cell: (row) =>
        row.must_change_password ? <Chip tone="amber">must be changed</Chip> : <span className="faint">chosen</span>,
      value: (row) => row.must_change_password,
    },
    { id: 'created_at', header: 'Made', cell: (row) => <Time at={row.created_at} />, value: (row) => row.created_at },
    {
      id: 'actions',
      header: 'Change',
      cell: (row) =>
        row.username === own ? (
          <span className="faint">your own</span>
        ) : (
          <span className={styles.actions}>
            <Button
              look="ghost"
              aria-label={`Make ${row.username} ${otherRole(row)}`}
              onClick={() => onAsk({ what: 'role', user: row })}
            >
              {`Make ${otherRole(row)}`}
            </Button>
            <Button
              look="ghost"
              aria-label={`New password for ${row.username}`}
              onClick={() => onAsk({ what: 'reset', user: row })}
            >
              New password
            </Button>
            <Button
              look="ghost"
              aria-label={`Remove ${row.username}`}
              onClick={() => onAsk({ what: 'remove', user: row })}
            >
              Remove
            </Button>
          </span>
        ),
    },
  ];
}
