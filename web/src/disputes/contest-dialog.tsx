import type { AnswerDialogProps } from '../answers/answer-props.ts';
import { bodyOf } from '../api/client.ts';
import type { components } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { Dialog } from '../design/dialog.tsx';
import { FilesField, filesOf } from '../files/files-field.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { MoneyField, TextField } from '../form/fields.tsx';
import type { FormValues } from '../form/form-values.ts';
import { useMoney } from '../money/use-money.ts';
import { effectOfRequest } from '../requests/effect-of-request.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { EvidenceFields, evidenceOf } from './evidence-fields.tsx';

type Contest = components['schemas']['Contest'];

const read = (values: FormValues, currency: string) =>
  ({
    statement: values.text('/statement'),
    offeredRefund: values.money('/offeredRefund', currency),
    evidence: evidenceOf(values),
    attachments: filesOf(values),
    // The service is the one to judge what has been typed.
  }) as Contest;

/** The pro contests a dispute: their side, their offer, and what shows it. */
export default function ContestDialog({ request, order, onClose }: AnswerDialogProps) {
  const { api } = useSignedIn();
  const { orderId, requestId } = request;
  const { currency } = order.price;
  const money = useMoney(currency);
  const contest = useCommand({
    orderId,
    draft: `contest ${requestId}`,
    send: (body: Contest, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/contest', {
          params: { path: { orderId, requestId }, header },
          body,
        }),
      ),
    onDone: () => {
      onClose();
      focusRequest(requestId);
    },
  });
  const t = texts.dispute;
  const requested = effectOfRequest({ order, request }).refund ?? 0;
  return (
    <Dialog open onClose={onClose} title={t.contestTitle} description={t.contestLead}>
      <CommandForm
        command={contest}
        read={(values) => read(values, currency)}
        submitLabel={t.contestSubmit}
        onCancel={onClose}
      >
        <TextField
          pointer="/statement"
          label={t.statement}
          help={texts.form.characters({ min: 50, max: 5000 })}
          long
        />
        <MoneyField
          pointer="/offeredRefund"
          label={t.offeredRefund}
          help={t.offerHelp({ requested: money(requested) })}
          currency={currency}
          from={0}
          to={requested}
        />
        <EvidenceFields />
        <FilesField orderId={orderId} />
      </CommandForm>
    </Dialog>
  );
}
