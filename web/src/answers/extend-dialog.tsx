import { useState } from 'react';
import { bodyOf } from '../api/client.ts';
import { otherParty, partyName } from '../api/parties.ts';
import type { components } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { Dialog } from '../design/dialog.tsx';
import { CommandForm } from '../form/command-form.tsx';
import type { FormValues } from '../form/form-values.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerDialogProps } from './answer-props.ts';
import { ExtendFields } from './extend-fields.tsx';
import { ExtendPreview } from './extend-preview.tsx';

type Extend = components['schemas']['Extend'];

/** One of the offered deadlines, or the time that was typed. */
const read = (values: FormValues) =>
  ({
    expiresAt: values.text('/choice') ?? values.instant('/expiresAt'),
    // The service is the one to judge what has been typed.
  }) as Extend;

/** The requester gives the other party more time to answer. */
export default function ExtendDialog({ request, order, onClose }: AnswerDialogProps) {
  const { api } = useSignedIn();
  const [draft, setDraft] = useState<Extend>();
  const { orderId, requestId } = request;
  const route = '/v1/orders/{orderId}/requests/{requestId}/extend';
  const path = { orderId, requestId };
  const extend = useCommand({
    orderId,
    send: (body: Extend, header) => bodyOf(api.POST(route, { params: { path, header }, body })),
    onDone: () => {
      onClose();
      focusRequest(requestId);
    },
  });
  const t = texts.moreTime;
  const lead = t.lead({ who: partyName(order, otherParty(request.openedBy.role)) });
  return (
    <Dialog open onClose={onClose} title={t.give} description={lead}>
      <CommandForm
        command={extend}
        read={read}
        onChange={setDraft}
        submitLabel={t.give}
        onCancel={onClose}
        consequence={
          <ExtendPreview
            request={request}
            order={order}
            draft={draft}
            tryOut={(body) =>
              bodyOf(api.POST(route, { params: { path, query: { dryRun: true } }, body }))
            }
          />
        }
      >
        <ExtendFields request={request} />
      </CommandForm>
    </Dialog>
  );
}
