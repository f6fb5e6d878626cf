import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { texts } from '../texts/texts.ts';
import styles from './dialog.module.css';
import { useDialogPlace } from './dialog-place.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string | undefined;
  /** For what is to be compared side by side. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog that keeps the focus while it is open and gives it back afterwards. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, wide = false, children } = props;
  const place = useDialogPlace();
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      // A click beside it would lose what has been typed.
      disablePointerDismissal
    >
      <Base.Portal container={place}>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={`${styles.popup} ${wide ? styles.wide : ''}`}>
            <div className={styles.head}>
              <div>
                <Base.Title>{title}</Base.Title>
                {description && (
                  <Base.Description className={styles.description}>{description}</Base.Description>
                )}
              </div>
              <Base.Close className={styles.close} aria-label={texts.common.close}>
                <X size={20} aria-hidden="true" />
              </Base.Close>
            </div>
            <div className={styles.body}>{children}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
