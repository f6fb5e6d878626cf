import { useMutation, useQueryClient } from '@tanstack/react-query';
import { use, useRef } from 'react';
import { isUncertain } from '../api/problem.ts';
import { refreshOrder } from '../api/refresh-order.ts';
import { discardDraft } from '../form/drafts.ts';
import { SignedInContext } from '../sign-in/session-context.tsx';
import { CommandKeys } from './command-keys.ts';
import { RefusalContext } from './refusal-context.ts';

/** What a command concerns, and so what is to be brought up to date: an order, or something else. */
type Concerns =
  | { readonly orderId: string; readonly refresh?: never }
  | { readonly orderId?: never; readonly refresh: () => Promise<unknown> };

type CommandOptions<Body, Result> = Concerns & {
  readonly send: (body: Body, headers: { 'Idempotency-Key': string }) => Promise<Result>;
  readonly onDone?: (result: Result) => void;
  /** Names the form, if what is typed into it is kept until it has been sent. */
  readonly draft?: string;
};

/**
 * A command to the service: at most one at a time, under one key until a reply tells what became of
 * it. Whatever the outcome, the page is brought up to date before it ends.
 */
export function useCommand<Body, Result>(options: CommandOptions<Body, Result>) {
  const { orderId, refresh, send, onDone, draft } = options;
  const client = useQueryClient();
  const userId = use(SignedInContext)?.session.userId;
  const draftKey = draft && [userId, orderId, draft].join(' ');
  const onRefused = use(RefusalContext);
  const keys = useRef(new CommandKeys());
  const running = useRef(false);
  const mutation = useMutation({
    mutationFn: (body: Body) => send(body, { 'Idempotency-Key': keys.current.keyFor(body) }),
    // Offline it fails at once, and says so, instead of being sent when nobody expects it.
    networkMode: 'always',
    onError: (error) => onRefused?.(error),
    onSettled: async (_result, error) => {
      if (!isUncertain(error)) keys.current.settle();
      const refreshed = refresh ? refresh() : refreshOrder(client, orderId);
      await refreshed.catch(() => undefined);
      running.current = false;
    },
    onSuccess: (result) => {
      if (draftKey) discardDraft(draftKey);
      onDone?.(result);
    },
  });
  return {
    busy: mutation.isPending,
    draftKey,
    error: mutation.error,
    send: (body: Body) => {
      if (running.current) return;
      running.current = true;
      mutation.mutate(body);
    },
  };
}
