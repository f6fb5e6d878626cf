import { useSyncExternalStore } from 'react';
import { announcements } from './announcements.ts';

export function LiveRegion() {
  const text = useSyncExternalStore(announcements.subscribe, announcements.latest);
  return (
    <div role="status" className="visually-hidden">
      {text}
    </div>
  );
}
