import { useState } from 'react';
import { Button } from '../button.tsx';
import { DialogPlaceContext } from '../dialog-place.ts';
import { Toast } from '../toast.tsx';
import styles from './gallery.module.css';
import { Specimen } from './specimen.tsx';

export function ToastStates() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Specimen
      name="Toast"
      states={{
        'half of its time is left': (
          <div ref={setPlace} className={styles.window}>
            {place && (
              <DialogPlaceContext value={place}>
                <Toast left={0.5} actions={<Button look="primary">Undo</Button>}>
                  Withdrawing in 5 seconds
                </Toast>
              </DialogPlaceContext>
            )}
          </div>
        ),
      }}
    />
  );
}
