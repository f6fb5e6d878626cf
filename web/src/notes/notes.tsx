import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { bodyOf } from '../api/client.ts';
import { notesQuery } from '../api/order-queries.ts';
import type { Note } from '../api/types.ts';
import { NotLoaded } from '../command/not-loaded.tsx';
import { useCommand } from '../command/use-command.ts';
import { Quote } from '../design/quote.tsx';
import { CommandForm } from '../form/command-form.tsx';
import { TextField } from '../form/fields.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import styles from './notes.module.css';

/** What moderators have written down about an order for each other. It is not printed. */
export default function Notes({ orderId }: { orderId: string }) {
  const { api } = useSignedIn();
  const { data: notes, error } = useQuery(notesQuery(api, orderId));
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const t = texts.notes;
  return (
    <section className={styles.notes} aria-labelledby={headingId} data-screen-only="">
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {t.title}
      </h2>
      <p className={styles.lead}>{t.lead}</p>
      {!notes && <NotLoaded error={error} />}
      {notes && notes.length > 0 && (
        <ol className={styles.list}>
          {notes.map((note) => (
            <NoteEntry key={note.noteId} note={note} />
          ))}
        </ol>
      )}
      <NewNote orderId={orderId} onAdded={() => heading.current?.focus()} />
    </section>
  );
}

function NoteEntry({ note: { by, at, text } }: { note: Note }) {
  const { session } = useSignedIn();
  return (
    <li className={styles.note}>
      <Quote>{text}</Quote>
      <p className={styles.by}>
        {by.id === session.userId ? texts.common.you : texts.notes.other} · <Instant at={at} />
      </p>
    </li>
  );
}

function NewNote({ orderId, onAdded }: { orderId: string; onAdded: () => void }) {
  const { api } = useSignedIn();
  const client = useQueryClient();
  // A new form for each note, so that the next one begins empty.
  const [written, setWritten] = useState(0);
  const { queryKey } = notesQuery(api, orderId);
  const add = useCommand({
    refresh: () => client.invalidateQueries({ queryKey }),
    draft: `note ${orderId}`,
    send: (body: { text: string }, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/notes', { params: { path: { orderId }, header }, body }),
      ),
    onDone: () => {
      setWritten(written + 1);
      onAdded();
    },
  });
  const t = texts.notes;
  return (
    <CommandForm
      key={written}
      command={add}
      // The service is the one to judge what has been typed.
      read={(values) => ({ text: values.text('/text') as string })}
      submitLabel={t.add}
    >
      <TextField
        pointer="/text"
        label={t.text}
        help={texts.form.characters({ min: 1, max: 2000 })}
        long
      />
    </CommandForm>
  );
}
