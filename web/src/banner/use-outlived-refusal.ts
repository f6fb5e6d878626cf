import { useState } from 'react';

/** The last refusal of an answer, once the request has moved on from where it was given. */
export function useOutlivedRefusal(state: string) {
  const [refusal, setRefusal] = useState<{ error: Error; state: string }>();
  return {
    outlived: refusal && refusal.state !== state ? refusal.error : undefined,
    onRefused: (error: Error) => setRefusal({ error, state }),
  };
}
