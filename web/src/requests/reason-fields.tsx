import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts } from '../texts/texts.ts';

interface ReasonFieldsProps {
  readonly t: {
    readonly reason: string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly message: (values: { who: string }) => string;
  };
  /** Those to choose from, if not all. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** The party that will be asked, by name. */
  readonly asked: string;
  /** How long the message has to be, and may be. */
  readonly characters: { readonly min: number; readonly max: number };
  readonly initial?: string | undefined;
}

/** Why something is asked for: a reason to choose, and what there is to say about it. */
export function ReasonFields(props: ReasonFieldsProps) {
  const { t, reasons = t.reasons, asked, characters, initial } = props;
  return (
    <>
      <ChoiceField pointer="/reason" label={t.reason} choices={reasons} initial={initial} />
      <TextField
        pointer="/message"
        label={t.message({ who: asked })}
        help={texts.form.characters(characters)}
        long
      />
    </>
  );
}
