import type { GetICUArgs } from '@schummar/icu-type-parser';
import type * as en from './en/index.ts';

/** ICU messages by area and name, as a language writes them. English has all that there are. */
export type Messages = Written<typeof en>;

type Written<M> = { readonly [K in keyof M]: M[K] extends string ? string : Written<M[K]> };

/** The texts of the page: a sentence, or what makes one from its values. */
export type Texts = Spoken<typeof en>;

type Spoken<M> = M extends string
  ? MessageValues<M> extends Record<string, never>
    ? string
    : (values: MessageValues<M>) => string
  : { readonly [K in keyof M]: Spoken<M[K]> };

type MessageValues<M extends string> = GetICUArgs<
  M,
  { ICUArgument: string | number; ICUNumberArgument: number }
>;
