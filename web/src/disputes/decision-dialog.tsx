import { useState } from 'react';
import { bodyOf } from '../api/client.ts';
import type { components, Order, RequestOf } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { Dialog } from '../design/dialog.tsx';
import { FilesField, filesOf } from '../files/files-field.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { MoneyField, TextField } from '../form/fields.tsx';
import type { FormValues } from '../form/form-values.ts';
import { refundable } from '../money/refundable.ts';
import { useMoney } from '../money/use-money.ts';
import { AnswerPreview } from '../requests/answer-preview.tsx';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

type Resolution = components['schemas']['Resolution'];

interface DecisionDialogProps {
  readonly request: RequestOf<'dispute'>;
  readonly order: Order;
  readonly onClose: () => void;
}

const read = (values: FormValues, currency: string) =>
  ({
    refund: values.money('/refund', currency),
    rationale: values.text('/rationale'),
    attachments: filesOf(values),
    // The service is the one to judge what has been typed.
  }) as Resolution;

/** A moderator decides how much the customer gets back, and why. */
export default function DecisionDialog({ request, order, onClose }: DecisionDialogProps) {
  const { api } = useSignedIn();
  const [draft, setDraft] = useState<Resolution>();
  const { orderId, requestId, form, response } = request;
  const { currency } = order.price;
  const money = useMoney(currency);
  const route = '/v1/orders/{orderId}/requests/{requestId}/resolution';
  const path = { orderId, requestId };
  const decide = useCommand({
    orderId,
    send: (body: Resolution, header) => bodyOf(api.POST(route, { params: { path, header }, body })),
    onDone: () => {
      onClose();
      focusRequest(requestId);
    },
  });
  const t = texts.dispute;
  const lead = t.decisionLead({
    requested: money(form.requestedRefund),
    offered: money(response?.offeredRefund ?? 0),
  });
  return (
    <Dialog open onClose={onClose} title={t.decisionTitle} description={lead}>
      <CommandForm
        command={decide}
        read={(values) => read(values, currency)}
        onChange={setDraft}
        submitLabel={t.confirm}
        onCancel={onClose}
        consequence={
          <AnswerPreview
            title={t.ifDecided}
            order={order}
            draft={draft}
            tryOut={(body) =>
              bodyOf(api.POST(route, { params: { path, query: { dryRun: true } }, body }))
            }
          />
        }
      >
        <DecisionFields order={order} />
      </CommandForm>
    </Dialog>
  );
}

function DecisionFields({ order }: { order: Order }) {
  const t = texts.dispute;
  const { currency } = order.price;
  const money = useMoney(currency);
  const most = refundable(order);
  return (
    <>
      <MoneyField
        pointer="/refund"
        label={t.refund}
        help={t.refundHelp({ most: money(most) })}
        currency={currency}
        from={0}
        to={most}
      />
      <TextField
        pointer="/rationale"
        label={t.rationale}
        help={texts.form.characters({ min: 50, max: 5000 })}
        long
      />
      <FilesField orderId={order.orderId} />
    </>
  );
}
