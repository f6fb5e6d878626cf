import { useEffect, useState } from 'react';
import { serverNow } from './server-clock.ts';

/** Now, by the service's clock, in epoch milliseconds; told anew every `stepMs`. */
export function useNow(stepMs = 1000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), stepMs);
    return () => clearInterval(timer);
  }, [stepMs]);
  return now;
}
