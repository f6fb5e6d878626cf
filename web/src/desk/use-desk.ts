import { useInfiniteQuery } from '@tanstack/react-query';
import { deskQuery, failedMovementsQuery } from '../api/desk-queries.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';

/** Disputes that wait for a moderator; undefined while they are on their way. */
export function useDisputes() {
  const { api } = useSignedIn();
  const query = useInfiniteQuery(deskQuery(api));
  return { query, entries: query.data?.pages.flatMap(({ requests }) => requests) };
}

/** Charges and refunds that were refused for good; undefined while they are on their way. */
export function useFailedMovements() {
  const { api } = useSignedIn();
  const query = useInfiniteQuery(failedMovementsQuery(api));
  return { query, movements: query.data?.pages.flatMap(({ movements }) => movements) };
}
