import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { GetToken } from '../../../public/embed.d.ts';
import { Announcements, AnnouncementsContext } from '../../announcements/announcements.ts';
import { LiveRegion } from '../../announcements/live-region.tsx';
import { presence } from '../../api/presence.ts';
import { DialogPlaceContext } from '../../design/dialog-place.ts';
import { SignedInContext } from '../../sign-in/session-context.tsx';
import type { Tell } from '../element/tell.ts';
import { EmbeddedOrder } from './embedded-order.tsx';
import { NotDrawn } from './not-drawn.tsx';
import { orderError } from './order-error.ts';
import { OrderSkeleton } from './order-skeleton.tsx';
import { queryClientTelling } from './query-client-telling.ts';
import { SignedOut } from './signed-out.tsx';
import { useEmbeddedSession } from './use-embedded-session.ts';

interface EmbeddedProps {
  readonly orderId: string;
  readonly getToken: GetToken;
  readonly dialogPlace: HTMLElement;
  readonly tell: Tell;
}

/** An order's requests, for whoever the page around says. */
export function Embedded({ orderId, getToken, dialogPlace, tell }: EmbeddedProps) {
  const fail = (error: unknown) => tell('ordererror', orderError(orderId, error));
  const { signedIn, isRefused, retry } = useEmbeddedSession(getToken, fail);
  // What one person has seen is not shown to the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one for each person
  const client = useMemo(() => queryClientTelling(orderId, tell), [signedIn]);
  useEffect(presence.watch, []);
  const [announcements] = useState(() => new Announcements());
  return (
    <AnnouncementsContext value={announcements}>
      <DialogPlaceContext value={dialogPlace}>
        <SignedInContext value={signedIn}>
          <QueryClientProvider client={client}>
            <ErrorBoundary FallbackComponent={NotDrawn} onError={fail}>
              {signedIn && <EmbeddedOrder orderId={orderId} tell={tell} />}
              {isRefused && <SignedOut onRetry={retry} />}
              {!signedIn && !isRefused && <OrderSkeleton />}
            </ErrorBoundary>
          </QueryClientProvider>
        </SignedInContext>
      </DialogPlaceContext>
      <LiveRegion />
    </AnnouncementsContext>
  );
}
