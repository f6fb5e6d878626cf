import { useState } from 'react';
import { bodyOf } from '../api/client.ts';
import { partyName } from '../api/parties.ts';
import type { components, Order, Preview, RequestOf } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { Notice } from '../design/notice.tsx';
import { FilesField, filesOf } from '../files/files-field.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { TextField } from '../form/fields.tsx';
import type { FormValues } from '../form/form-values.ts';
import { refundable } from '../money/refundable.ts';
import { useMoney } from '../money/use-money.ts';
import { AnswerPreview } from '../requests/answer-preview.tsx';
import { effectOnOrder } from '../requests/effect.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { RefundField } from './refund-field.tsx';

type Resolution = components['schemas']['Resolution'];

interface DecisionFormProps {
  readonly request: RequestOf<'dispute'>;
  readonly order: Order;
  readonly onCancel: () => void;
  readonly onDecided: () => void;
}

const route = '/v1/orders/{orderId}/requests/{requestId}/resolution';

const read = (values: FormValues, currency: string) =>
  ({
    refund: values.money('/refund', currency),
    rationale: values.text('/rationale'),
    attachments: filesOf(values),
    // The service is the one to judge what has been typed.
  }) as Resolution;

const isSame = (one: Resolution, other: Resolution | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * How much the customer gets back, and why. A decision is final and moves money: it is sent only
 * as its outcome has been read, and any change of it asks anew.
 */
export function DecisionForm({ request, order, onCancel, onDecided }: DecisionFormProps) {
  const { api } = useSignedIn();
  const [draft, setDraft] = useState<Resolution>();
  const [reviewed, setReviewed] = useState<{ body: Resolution; tried: Preview }>();
  const { orderId, requestId, form, response } = request;
  const { currency } = order.price;
  const path = { orderId, requestId };
  const tryOut = (body: Resolution) =>
    bodyOf(api.POST(route, { params: { path, query: { dryRun: true } }, body }));
  const review = useCommand({
    refresh: async () => undefined,
    send: async (body: Resolution) => ({ body, tried: await tryOut(body) }),
    onDone: ({ body, tried }) => 'order' in tried && setReviewed({ body, tried }),
  });
  const decide = useCommand({
    orderId,
    draft: `decision ${requestId}`,
    send: (body: Resolution, header) => bodyOf(api.POST(route, { params: { path, header }, body })),
    onDone: onDecided,
  });
  // While the reply was on its way, something else may have been typed.
  const outcome = reviewed && isSame(reviewed.body, draft) ? reviewed.tried : undefined;
  const { busy, error } = outcome ? decide : review;
  // The draft follows what is typed a moment later, and Enter may be quicker.
  const send = (body: Resolution) => (outcome && isSame(body, draft) ? decide : review).send(body);
  const t = texts.dispute;
  return (
    <CommandForm
      command={{ busy, error, send, draftKey: decide.draftKey }}
      read={(values) => read(values, currency)}
      onChange={setDraft}
      submitLabel={outcome ? t.confirm : texts.moderation.review}
      onCancel={onCancel}
      consequence={
        outcome ? (
          <Outcome order={order} tried={outcome} />
        ) : (
          <AnswerPreview title={t.ifDecided} order={order} draft={draft} tryOut={tryOut} />
        )
      }
    >
      <RefundField
        currency={currency}
        asked={form.requestedRefund}
        offered={response?.offeredRefund ?? 0}
        most={refundable(order)}
      />
      <TextField
        pointer="/rationale"
        label={t.rationale}
        help={texts.form.characters({ min: 50, max: 5000 })}
        long
      />
      <FilesField orderId={orderId} />
    </CommandForm>
  );
}

/** What the decision does, in a sentence that is read before it is confirmed. */
function Outcome({ order, tried }: { order: Order; tried: Preview }) {
  const money = useMoney(order.price.currency);
  const { status = 'other' } = effectOnOrder(order, tried.order);
  // Not the order's: while a charge is unsettled, the refund is promised and not there yet.
  const refund = 'resolution' in tried.request ? tried.request.resolution.refund : 0;
  const who = partyName(order, 'customer');
  return (
    <Notice tone="warning" urgent>
      {texts.moderation.final({ outcome: status, amount: money(refund), who })}
    </Notice>
  );
}
