import { createContext, use } from 'react';
import { type FieldError, Problem } from '../api/problem.ts';
import { useReader } from '../time/reader.ts';
import { faultText } from './fault-text.ts';

/** What is wrong with the fields of a form, by JSON pointer. */
export type FieldErrors = ReadonlyMap<string, FieldError>;

export const FieldErrorsContext = createContext<FieldErrors>(new Map());

/** What is wrong with one field, as a sentence for the reader. */
export function useFieldError(pointer: string): string | undefined {
  const fault = use(FieldErrorsContext).get(pointer);
  const reader = useReader();
  return fault && faultText(fault, reader);
}

export const fieldErrorsOf = (error: unknown): readonly FieldError[] =>
  error instanceof Problem ? error.errors : [];
