import { useSyncExternalStore } from 'react';
import { useAnnouncements } from './announcements.ts';

export function LiveRegion() {
  const announcements = useAnnouncements();
  const text = useSyncExternalStore(announcements.subscribe, announcements.latest);
  return (
    <div role="status" className="visually-hidden">
      {text}
    </div>
  );
}
