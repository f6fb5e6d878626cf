import { parseMoney } from '../money/parse-money.ts';
import { withPlainDigits } from '../numbers/plain-digits.ts';
import type { Reader } from '../time/reader.ts';
import { toInstant } from '../time/zoned-input.ts';
import { listLength } from './list-length.ts';

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

  list<T>(pointer: string, entry: (pointer: string) => T): readonly T[] {
    const length = listLength(this.#data.keys(), pointer);
    return Array.from({ length }, (_, index) => entry(`${pointer}/${index}`));
  }
}
