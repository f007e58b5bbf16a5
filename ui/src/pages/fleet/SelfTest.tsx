import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { api, type Schema } from '@/api/client';
import { messageOf } from '@/api/failure';
import { useIsAdmin } from '@/auth/useMe';
import { IconButton } from '@/components/Button';
import { Chip, Chips } from '@/components/Chip';
import { Time } from '@/components/Time';
import { toasts } from '@/components/toasts';
import { testOf } from './pulse';

/** How a made-up attack on the sensor last fared, and, for admins, another one. */
export function SelfTest({ row }: { row: Schema<'SensorRow'> }) {
  const client = useQueryClient();
  const admin = useIsAdmin();
  const test = useMutation({
    mutationFn: () => api.POST('/api/v1/sensors/{name}/self-test', { params: { path: { name: row.sensor } } }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['get', '/api/v1/sensors'] }),
    onError: (error) => toasts.error(messageOf(error)),
  });
  const last = testOf(row.self_test);
  return (
    <Chips>
      {last !== null && row.self_test !== null && (
        <>
          <Chip tone={last.tone} title={last.title}>
            {last.word}
          </Chip>
          <Time at={row.self_test.tested_at} relative />
        </>
      )}
      {last === null && <span className="faint">{row.testable ? 'not yet' : '–'}</span>}
      {admin && row.testable && (
        <IconButton label={`Test ${row.sensor} now`} disabled={test.isPending} onClick={() => test.mutate()}>
          <FlaskConical size={14} aria-hidden />
        </IconButton>
      )}
    </Chips>
  );
}
