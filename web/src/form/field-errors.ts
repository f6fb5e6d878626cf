import { createContext, use } from 'react';
import { type FieldError, Problem } from '../api/problem.ts';

/** What is wrong with the fields of a form, by JSON pointer. */
export type FieldErrors = ReadonlyMap<string, string>;

export const FieldErrorsContext = createContext<FieldErrors>(new Map());

export const useFieldError = (pointer: string): string | undefined =>
  use(FieldErrorsContext).get(pointer);

export const fieldErrorsOf = (error: unknown): readonly FieldError[] =>
  error instanceof Problem ? error.errors : [];
