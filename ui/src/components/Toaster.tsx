import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { toastManager } from './toasts';
import styles from './Toaster.module.css';
import button from './Button.module.css';

/** The corner where toasts appear. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast}>
      <Toast.Content className={styles.content}>
        {toast.type === 'error' ? (
          <CircleAlert size={16} className={styles.error} aria-hidden />
        ) : (
          <CircleCheck size={16} className={styles.done} aria-hidden />
        )}
        <Toast.Title className={styles.title} />
        <Toast.Close className={button.icon} aria-label="Close">
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
