import { Toast } from '@base-ui/react/toast';

/** Where toasts come from, also outside of components. */
export const toastManager = Toast.createToastManager();

/** Short messages in the corner, read out by screen readers. */
export const toasts = {
  done(message: string): void {
    toastManager.add({ title: message, type: 'done', timeout: 4000 });
  },
  error(message: string): void {
    toastManager.add({ title: message, type: 'error', timeout: 8000, priority: 'high' });
  },
};
