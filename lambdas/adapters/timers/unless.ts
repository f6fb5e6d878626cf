import { toUnavailable } from '../unavailable.ts';

type AnyError = abstract new (...args: never[]) => Error;

/** Whether a call did something: false if it failed with the one error that says that it was already so. */
export const unless = async (already: AnyError, call: Promise<unknown>): Promise<boolean> => {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof already) return false;
    throw toUnavailable(error);
  }
};
