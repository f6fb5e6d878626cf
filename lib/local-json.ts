import * as z from 'zod/mini';

/** A setting of the stage `local` that a variable of the environment gives as JSON. */
interface LocalSetting<Schema extends z.ZodMiniType> {
  readonly variable: string;
  readonly schema: Schema;
  /** A value that would do, as it is written. */
  readonly example: string;
  /** What to write if it is nothing of the kind. */
  readonly asAWhole: string;
}

/**
 * What the environment gives, checked; undefined if it gives nothing.
 * @throws Error that says what to write instead
 */
export function localJson<Schema extends z.ZodMiniType>(
  { variable, schema, example, asAWhole }: LocalSetting<Schema>,
  text: string | undefined,
): z.infer<Schema> | undefined {
  if (!text) return undefined;
  const { data, error } = z.safeParse(schema, parsed(text), { error: () => asAWhole });
  if (!error) return data;
  const faults = error.issues.map(
    ({ path, message }) => `- ${path.join('.') || 'all of it'}: ${message}`,
  );
  throw new Error(`${variable} is not like ${example}:\n${faults.join('\n')}`);

  function parsed(json: string): unknown {
    try {
      return JSON.parse(json);
    } catch {
      throw new Error(`${variable} is "${json}": set it to JSON such as ${example}.`);
    }
  }
}
