import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshOrder } from '../api/refresh-order.ts';

/** Looks at once when a deadline passes, instead of waiting for the next poll. */
export function useOutcomeFetched(orderId: string, isOver: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isOver) void refreshOrder(client, orderId);
  }, [client, orderId, isOver]);
}
