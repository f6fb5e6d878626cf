import { useState } from 'react';
import type { RequestStatus } from '../api/types.ts';

/** The last refusal of an answer, once the request has moved on from where it was given. */
export function useOutlivedRefusal(status: RequestStatus) {
  const [refusal, setRefusal] = useState<{ error: Error; status: RequestStatus }>();
  return {
    outlived: refusal && refusal.status !== status ? refusal.error : undefined,
    onRefused: (error: Error) => setRefusal({ error, status }),
  };
}
