import { useQueryClient } from '@tanstack/react-query';
import { availabilityQuery } from '../api/availability-query.ts';
import { bodyOf } from '../api/client.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { TimeField } from '../form/fields.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import styles from './away-dialog.module.css';

interface AwayDialogProps {
  readonly awayUntil: string | null;
  readonly onClose: () => void;
}

/** Says until when the reader is away, or that they are back. */
export default function AwayDialog({ awayUntil, onClose }: AwayDialogProps) {
  const away = useAvailability(onClose);
  const back = useAvailability(onClose);
  const reader = useReader();
  const t = texts.away;
  return (
    <Dialog open onClose={onClose} title={t.title} description={t.lead}>
      {awayUntil && (
        <div className={styles.now}>
          <p>{t.now({ until: formatDeadline(awayUntil, reader) })}</p>
          <FailureNotice error={back.error} />
          <Button busy={back.busy} onClick={() => back.send(null)}>
            {t.back}
          </Button>
        </div>
      )}
      <CommandForm
        command={away}
        // The service is the one to judge what has been typed.
        read={(values) => values.instant('/awayUntil') as string}
        submitLabel={t.save}
        onCancel={onClose}
      >
        <TimeField
          pointer="/awayUntil"
          label={t.awayUntil}
          help={t.help}
          initial={awayUntil ?? undefined}
        />
      </CommandForm>
    </Dialog>
  );
}

function useAvailability(onDone: () => void) {
  const { api } = useSignedIn();
  const client = useQueryClient();
  const { queryKey } = availabilityQuery(api);
  return useCommand({
    refresh: () => client.invalidateQueries({ queryKey }),
    send: (awayUntil: string | null, header) =>
      bodyOf(api.PUT('/v1/me/availability', { params: { header }, body: { awayUntil } })),
    onDone,
  });
}
