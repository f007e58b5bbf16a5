import { useMutation } from '@tanstack/react-query';
import { api } from '@/api/client';
import { messageOf } from '@/api/failure';
import { AttackerText } from '@/components/AttackerText';
import { Button } from '@/components/Button';
import { Modal } from '@/components/Modal';
import type { CredentialRow } from './columns';

const MOST = 1_000;

/** Asks before a secret is shown, because the audit log will say who looked. */
export function Reveal({ of, onClose }: { of: CredentialRow | null; onClose: () => void }) {
  const reveal = useMutation({ mutationFn: secretOf });
  const close = () => {
    reveal.reset();
    onClose();
  };
  return (
    <Modal
      open={of !== null}
      onClose={close}
      title="Reveal this secret?"
      actions={
        <>
          <Button look="ghost" onClick={close}>
            {reveal.isSuccess ? 'Close' : 'Cancel'}
          </Button>
          {!reveal.isSuccess && (
            <Button
              look="primary"
              busy={reveal.isPending}
              onClick={() => {
                if (of !== null) {
                  reveal.mutate(of);
                }
              }}
            >
              Reveal
            </Button>
          )}
        </>
      }
    >
      {of !== null && (
        <p>
          User name <AttackerText text={of.principal ?? '–'} />, tried by <AttackerText text={of.attacker_ip} /> at{' '}
          <AttackerText text={of.decky_name} />.
        </p>
      )}
      {reveal.isSuccess ? (
        reveal.data === null ? (
          <p>No event carried the secret itself.</p>
        ) : (
          <p>
            <AttackerText text={reveal.data} copy what="secret" />
          </p>
        )
      ) : (
        <p>The audit log will say that you looked.</p>
      )}
      {reveal.isError && <p role="alert">{messageOf(reveal.error)}</p>}
    </Modal>
  );
}

/** The secret of a row; null if nothing carried it. */
async function secretOf(row: CredentialRow): Promise<string | null> {
  for (let offset = 0; row.attacker_uuid !== null; offset += MOST) {
    const { data } = await api.GET('/api/v1/attackers/{uuid}/credentials', {
      params: { path: { uuid: row.attacker_uuid }, query: { reveal: true, limit: MOST, offset } },
    });
    const found = data?.data.find((one) => isSame(one, row));
    if (found !== undefined) {
      return found.secret;
    }
    if (data === undefined || offset + MOST >= data.total) {
      break;
    }
  }
  return null;
}

function isSame(one: CredentialRow, other: CredentialRow): boolean {
  return (
    one.secret_sha256 === other.secret_sha256 &&
    one.secret_kind === other.secret_kind &&
    one.principal === other.principal &&
    one.decky_name === other.decky_name &&
    one.service === other.service
  );
}
