import { useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Specimen } from './specimen.tsx';

export function DialogStates() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Specimen
      name="Dialog"
      states={{
        'when it is opened': (
          <>
            <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
              Open
            </Button>
            <Dialog
              open={isOpen}
              onClose={() => setOpen(false)}
              title="Give more time"
              description="Robin can answer until a later time."
            >
              <Button look="primary" onClick={() => setOpen(false)}>
                Done
              </Button>
            </Dialog>
          </>
        ),
      }}
    />
  );
}
