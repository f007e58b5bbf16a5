import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { api } from '@/api/client';
import { messageOf } from '@/api/failure';
import { Button } from '@/components/Button';
import { toasts } from '@/components/toasts';

const MOST_BYTES = 16 * 1024 * 1024;

/** Brings a file of the reader's machine to the server. */
export function Upload() {
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => {
      if (file.size > MOST_BYTES) {
        throw new Error('The file has more than 16 MiB.');
      }
      const form = new FormData();
      form.append('file', file);
      return api.POST('/api/v1/canary/blobs', { body: { file: '' }, bodySerializer: () => form });
    },
    onSuccess: () => {
      toasts.done('The file is uploaded.');
      void client.invalidateQueries({ queryKey: ['get', '/api/v1/canary/blobs'] });
    },
    onError: (error) => toasts.error(messageOf(error)),
  });
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="File to upload"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) {
            upload.mutate(file);
          }
          // The same file can be chosen once more.
          event.target.value = '';
        }}
      />
      <Button busy={upload.isPending} onClick={() => field.current?.click()}>
        <FileUp size={14} aria-hidden /> Upload a file
      </Button>
    </>
  );
}
