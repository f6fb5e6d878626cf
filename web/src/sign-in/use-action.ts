import { useRef, useState } from 'react';

/** Runs something once at a time, and tells whether it is running or has failed. */
export function useAction<A extends unknown[]>(action: (...args: A) => Promise<void>) {
  const running = useRef(false);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  return {
    busy: state === 'busy',
    failed: state === 'failed',
    start: async (...args: A) => {
      if (running.current) return;
      running.current = true;
      setState('busy');
      try {
        await action(...args);
        setState('idle');
      } catch {
        setState('failed');
      } finally {
        running.current = false;
      }
    },
  };
}
