import { bodyOf } from '../api/client.ts';
import { partyName } from '../api/parties.ts';
import type { components } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { Dialog } from '../design/dialog.tsx';
import { Notice } from '../design/notice.tsx';
import { Quote } from '../design/quote.tsx';
import { FilesField, filesOf } from '../files/files-field.tsx';
import { CommandForm } from '../form/command-form.tsx';
import styles from '../form/field.module.css';
import { IntegerField, TextField, TimeField } from '../form/fields.tsx';
import type { FormValues } from '../form/form-values.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerDialogProps } from './answer-props.ts';

type Progress = components['schemas']['ProvideProgress'];

const read = (values: FormValues) =>
  ({
    summary: values.text('/summary'),
    percentComplete: values.integer('/percentComplete'),
    expectedEndAt: values.instant('/expectedEndAt'),
    attachments: filesOf(values),
    // The service is the one to judge what has been typed.
  }) as Progress;

/** Tells the customer how the work is going. */
export default function ProgressDialog({ request, order, onClose }: AnswerDialogProps) {
  const { api } = useSignedIn();
  const { orderId, requestId } = request;
  const provide = useCommand({
    orderId,
    draft: `progress ${requestId}`,
    send: (body: Progress, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/provide-progress', {
          params: { path: { orderId, requestId }, header },
          body,
        }),
      ),
    onDone: () => {
      onClose();
      focusRequest(requestId);
    },
  });
  const t = texts.answers;
  const who = partyName(order, request.openedBy.role);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.provideProgress}
      description={texts.requests[request.type].asked({ who })}
    >
      <CommandForm command={provide} read={read} submitLabel={t.provideProgress} onCancel={onClose}>
        {request.type === 'progress_update' && request.form.question && (
          <Notice>
            <Quote>{request.form.question}</Quote>
          </Notice>
        )}
        <TextField
          pointer="/summary"
          label={t.summary}
          help={texts.form.characters({ min: 20, max: 4000 })}
          long
        />
        <div className={styles.row}>
          <IntegerField
            pointer="/percentComplete"
            label={t.percentComplete}
            help={texts.form.numbers({ min: 0, max: 100 })}
            optional
          />
          <TimeField pointer="/expectedEndAt" label={t.expectedEndAt} optional />
        </div>
        <FilesField orderId={orderId} />
      </CommandForm>
    </Dialog>
  );
}
