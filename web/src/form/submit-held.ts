import { createContext, use, useEffect } from 'react';

/** Holds a form back from being sent, with the reason; `undefined` lets it go. */
export const HoldSubmitContext = createContext<(reason: string | undefined) => void>(
  () => undefined,
);

/** Keeps the form around a field from being sent for as long as there is a reason. */
export function useSubmitHeld(reason: string | undefined): void {
  const hold = use(HoldSubmitContext);
  useEffect(() => {
    hold(reason);
    return () => hold(undefined);
  }, [hold, reason]);
}
