import {
  type ReactNode,
  type RefObject,
  type SubmitEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FailureNotice } from '../command/failure-notice.tsx';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import styles from './command-form.module.css';
import { type FieldErrors, FieldErrorsContext, fieldErrorsOf } from './field-errors.ts';
import { FieldsChangedContext } from './fields-changed.ts';
import { FormValues } from './form-values.ts';

interface CommandFormProps<Body> {
  /** The body of what has been typed. */
  readonly read: (values: FormValues) => Body;
  readonly command: {
    readonly busy: boolean;
    readonly error: unknown;
    readonly send: (body: Body) => void;
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
  const { errors, dismiss } = useErrors(command.error, form);
  const bodyNow = (element: HTMLFormElement) => read(new FormValues(new FormData(element), reader));
  const tell = () => form.current && onChange?.(bodyNow(form.current));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the fields at first
  useEffect(() => void tell(), []);
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
        onChange={(event) => {
          dismiss(nameOf(event.target));
          tell();
        }}
      >
        <FieldsChangedContext
          value={(pointer) => {
            dismiss(pointer);
            tell();
          }}
        >
          {props.children}
        </FieldsChangedContext>
        <Failure error={command.error} errors={errors} form={form} />
        {consequence}
        <div className={styles.buttons}>
          <Button look="primary" type="submit" busy={command.busy}>
            {submitLabel}
          </Button>
          {onCancel && <Button onClick={onCancel}>{cancelLabel ?? texts.cancel}</Button>}
        </div>
      </form>
    </FieldErrorsContext>
  );
}

type FormRef = RefObject<HTMLFormElement | null>;

interface FailureProps {
  readonly error: unknown;
  readonly errors: FieldErrors;
  readonly form: FormRef;
}

/** Errors by pointer; one goes away when its field is changed. */
function useErrors(error: unknown, form: FormRef) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const errors = useMemo(
    () =>
      new Map(
        fieldErrorsOf(error)
          .filter(({ pointer }) => !changed.has(pointer))
          .map(({ pointer, detail }) => [pointer, detail]),
      ),
    [error, changed],
  );
  useEffect(() => {
    setChanged(new Set());
    if (fieldErrorsOf(error).length === 0) return;
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  }, [error, form]);
  const dismiss = (place: string) => {
    const gone = [...errors.keys()].filter((key) => key === place || key.startsWith(`${place}/`));
    if (gone.length > 0) setChanged(new Set([...changed, ...gone]));
  };
  return { errors, dismiss };
}

/** An input of that name, or the list that stands for it. */
const placeOf = (pointer: string): string => `[name="${pointer}"], [data-pointer="${pointer}"]`;

const nameOf = (target: EventTarget): string =>
  (target instanceof Element && target.getAttribute('name')) || '';

/** What failed as a whole, and what is wrong with fields that this form does not show. */
function Failure({ error, errors, form }: FailureProps) {
  if (fieldErrorsOf(error).length === 0) return <FailureNotice error={error} />;
  if (errors.size === 0) return null;
  const elsewhere = [...errors].filter(([name]) => !form.current?.querySelector(placeOf(name)));
  return (
    <Notice tone="danger" urgent>
      <p>{texts.form.correct(errors.size)}</p>
      {elsewhere.map(([pointer, detail]) => (
        <p key={pointer}>{detail}</p>
      ))}
    </Notice>
  );
}
