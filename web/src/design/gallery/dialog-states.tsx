import { useState } from 'react';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Specimen } from './specimen.tsx';

export function DialogStates() {
  return (
    <Specimen
      name="Dialog"
      states={{ 'when it is opened': <Opened />, 'for what is compared': <Opened wide /> }}
    />
  );
}

function Opened({ wide = false }: { wide?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Open
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Give more time"
        description="Robin can answer until a later time."
        wide={wide}
      >
        <Button look="primary" onClick={() => setOpen(false)}>
          Done
        </Button>
      </Dialog>
    </>
  );
}
