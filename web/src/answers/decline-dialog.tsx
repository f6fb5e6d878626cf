import { bodyOf } from '../api/client.ts';
import { partyName } from '../api/parties.ts';
import { useCommand } from '../command/use-command.ts';
import { Dialog } from '../design/dialog.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { TextField } from '../form/fields.tsx';
import { askedSentence } from '../requests/asked-sentence.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerDialogProps } from './answer-props.ts';

/** Says no, with a note if one likes. */
export default function DeclineDialog({ request, order, onClose }: AnswerDialogProps) {
  const { api } = useSignedIn();
  const { orderId, requestId, openedBy } = request;
  const decline = useCommand({
    orderId,
    draft: `decline ${requestId}`,
    send: (body: { note?: string }, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/decline', {
          params: { path: { orderId, requestId }, header },
          body,
        }),
      ),
    onDone: () => {
      onClose();
      focusRequest(requestId);
    },
  });
  const who = partyName(order, openedBy.role);
  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.answers.decline}
      description={askedSentence(request, who)}
    >
      <CommandForm
        command={decline}
        read={(values) => {
          const note = values.text('/note');
          return note ? { note } : {};
        }}
        submitLabel={texts.answers.decline}
        onCancel={onClose}
      >
        <TextField
          pointer="/note"
          label={texts.answers.note}
          help={texts.answers.noteHelp({ who, most: 500 })}
          optional
          long
        />
      </CommandForm>
    </Dialog>
  );
}
