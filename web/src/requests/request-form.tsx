import { useState } from 'react';
import { bodyOf } from '../api/client.ts';
import { otherParty, partyName, partyOf } from '../api/parties.ts';
import type { AssistantEntry, OpenRequest, Order } from '../api/types.ts';
import { reasonText } from '../assistant/reason-text.ts';
import { useCommand } from '../command/use-command.ts';
import { Notice } from '../design/notice.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { useFirstFieldFocused } from '../form/use-first-field-focused.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { fieldsOf } from './fields-of.ts';
import styles from './request-form.module.css';
import { RequestPreview } from './request-preview.tsx';

interface RequestFormProps {
  readonly order: Order;
  readonly entry: AssistantEntry;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** Fills in and opens a request of one type. */
export function RequestForm({ order, entry, onBack, onDone }: RequestFormProps) {
  const { api, session } = useSignedIn();
  const place = useFirstFieldFocused();
  const [draft, setDraft] = useState<OpenRequest>();
  const { orderId } = order;
  const open = useCommand({
    orderId,
    draft: entry.type,
    send: (body: OpenRequest, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests', { params: { path: { orderId }, header }, body }),
      ),
    onDone,
  });
  const party = partyOf(order, session.userId) ?? 'customer';
  const answerer = otherParty(party);
  const { Fields, read } = fieldsOf(entry.type);
  return (
    <div ref={place}>
      {!entry.allowed && !open.busy && (
        <div className={styles.changed} role="status">
          <Notice tone="warning">{texts.assistant.notNow({ reason: reasonText(entry) })}</Notice>
        </div>
      )}
      <CommandForm
        command={open}
        // The service is the one to judge what has been typed.
        read={(values) => read(values, order) as OpenRequest}
        onChange={setDraft}
        submitLabel={texts.form.submit}
        onCancel={onBack}
        cancelLabel={texts.common.back}
        consequence={
          <RequestPreview
            order={order}
            entry={entry}
            draft={entry.allowed ? draft : undefined}
            answerer={answerer}
          />
        }
      >
        <Fields order={order} by={party} asked={partyName(order, answerer)} />
      </CommandForm>
    </div>
  );
}
