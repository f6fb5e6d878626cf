import { parseMoney } from '../money/parse-money.ts';
import { withPlainDigits } from '../numbers/plain-digits.ts';
import type { Reader } from '../time/reader.ts';
import { toInstant } from '../time/zoned-input.ts';

/**
 * What has been typed into a form whose fields are named by the JSON pointers of the body. What is
 * left empty is left out, and what cannot be read becomes `null`: the service says what is wrong.
 */
export class FormValues {
  readonly #data: FormData;
  readonly #reader: Reader;

  constructor(data: FormData, reader: Reader) {
    this.#data = data;
    this.#reader = reader;
  }

  text(pointer: string): string | undefined {
    const value = this.#data.get(pointer);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  }

  integer(pointer: string): number | null | undefined {
    const text = this.text(pointer);
    if (text === undefined) return undefined;
    const value = Number(withPlainDigits(text));
    return Number.isFinite(value) ? value : null;
  }

  /** In minor units of the currency. */
  money(pointer: string, currency: string): number | null | undefined {
    const text = this.text(pointer);
    if (text === undefined) return undefined;
    return parseMoney(text, currency, this.#reader.locale) ?? null;
  }

  instant(pointer: string): string | null | undefined {
    const text = this.text(pointer);
    if (text === undefined) return undefined;
    return toInstant(text, this.#reader.timeZone) ?? null;
  }

  /** How many entries a list has: the highest index among its fields, and one. */
  count(pointer: string): number {
    const indexes = [...this.#data.keys()]
      .filter((key) => key.startsWith(`${pointer}/`))
      .map((key) => Number(key.slice(pointer.length + 1).split('/', 1)[0]));
    return Math.max(-1, ...indexes) + 1;
  }

  list<T>(pointer: string, entry: (pointer: string) => T): readonly T[] {
    return Array.from({ length: this.count(pointer) }, (_, index) => entry(`${pointer}/${index}`));
  }
}
