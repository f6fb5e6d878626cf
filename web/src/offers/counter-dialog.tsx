import { useState } from 'react';
import type { AnswerDialogProps } from '../answers/answer-props.ts';
import { bodyOf } from '../api/client.ts';
import { otherParty, partyName } from '../api/parties.ts';
import type { components } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { Dialog } from '../design/dialog.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { fieldsOf } from '../requests/fields-of.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { CounterPreview } from './counter-preview.tsx';

type Counter = components['schemas']['Counter'];

/** The same form once more, filled with what was offered, for an offer of one's own. */
export default function CounterDialog({ request, order, onClose }: AnswerDialogProps) {
  const { api } = useSignedIn();
  const [draft, setDraft] = useState<Counter>();
  const { orderId, requestId } = request;
  const route = '/v1/orders/{orderId}/requests/{requestId}/counter';
  const path = { orderId, requestId };
  const counter = useCommand({
    orderId,
    draft: `counter ${requestId}`,
    send: (body: Counter, header) => bodyOf(api.POST(route, { params: { path, header }, body })),
    onDone: () => {
      onClose();
      focusRequest(requestId);
    },
  });
  const { Fields, read } = fieldsOf(request.type);
  const other = partyName(order, request.openedBy.role);
  const t = texts.offers;
  return (
    <Dialog open onClose={onClose} title={t.title} description={t.lead({ who: other })}>
      <CommandForm
        command={counter}
        read={(values) => {
          const { type: _, ...form } = read(values, order);
          // The service is the one to judge what has been typed.
          return form as Counter;
        }}
        onChange={setDraft}
        submitLabel={t.submit}
        onCancel={onClose}
        consequence={
          <CounterPreview
            request={request}
            order={order}
            draft={draft}
            tryOut={(body) =>
              bodyOf(api.POST(route, { params: { path, query: { dryRun: true } }, body }))
            }
          />
        }
      >
        <Fields
          order={order}
          by={otherParty(request.openedBy.role)}
          asked={other}
          offer={request.form}
        />
      </CommandForm>
    </Dialog>
  );
}
