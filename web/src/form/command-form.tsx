import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import styles from './command-form.module.css';
import { DraftContext } from './draft-context.ts';
import { DraftNotice } from './draft-notice.tsx';
import { FieldErrorsContext } from './field-errors.ts';
import { FieldsChangedContext } from './fields-changed.ts';
import { FormFailure } from './form-failure.tsx';
import { FormValues } from './form-values.ts';
import { HoldSubmitContext } from './submit-held.ts';
import { useDraft } from './use-draft.ts';
import { useFieldErrors } from './use-field-errors.ts';

interface CommandFormProps<Body> {
  /** The body of what has been typed. */
  readonly read: (values: FormValues) => Body;
  readonly command: {
    readonly busy: boolean;
    readonly error: unknown;
    readonly send: (body: Body) => void;
    /** Under which what is typed is kept when the form is closed. */
    readonly draftKey?: string | undefined;
  };
  readonly submitLabel: string;
  readonly onChange?: (body: Body) => void;
  readonly onCancel?: () => void;
  readonly cancelLabel?: string;
  /** What stands between the fields and the buttons. */
  readonly consequence?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Fields that make one command. The service judges them: its errors appear at the fields, which
 * keep what was typed, and the first of them takes the focus.
 */
export function CommandForm<Body>(props: CommandFormProps<Body>) {
  const { read, command, submitLabel, onChange, onCancel, cancelLabel, consequence } = props;
  const reader = useReader();
  const form = useRef<HTMLFormElement>(null);
  const [held, hold] = useState<string>();
  const heldId = useId();
  const { draft, discards, keep, discard } = useDraft(command.draftKey, form);
  const { errors, dismiss } = useFieldErrors(command.error, form);
  const bodyNow = (element: HTMLFormElement) => read(new FormValues(new FormData(element), reader));
  const tell = () => {
    if (form.current) onChange?.(bodyNow(form.current));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the fields at first
  useEffect(tell, [discards]);
  const changed = (pointer: string) => {
    dismiss(pointer);
    // What follows from what is typed may come a moment after it.
    startTransition(tell);
    keep();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    command.send(bodyNow(event.currentTarget));
  };
  return (
    <FieldErrorsContext value={errors}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={submit}
        onChange={(event) => changed(nameOf(event.target))}
      >
        {draft && <DraftNotice onDiscard={discard} />}
        <HoldSubmitContext value={hold}>
          <FieldsChangedContext value={changed}>
            <DraftContext key={discards} value={draft}>
              {props.children}
            </DraftContext>
          </FieldsChangedContext>
        </HoldSubmitContext>
        <FormFailure error={command.error} errors={errors} form={form} />
        {consequence}
        <p id={heldId} role="status" className={styles.held}>
          {held}
        </p>
        <Buttons>
          <Button
            look="primary"
            type="submit"
            busy={command.busy}
            disabled={held !== undefined}
            aria-describedby={held && heldId}
          >
            {submitLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{cancelLabel ?? texts.common.cancel}</Button>}
        </Buttons>
      </form>
    </FieldErrorsContext>
  );
}

const nameOf = (target: EventTarget): string =>
  (target instanceof Element && target.getAttribute('name')) || '';
