import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import {
  Announcements,
  AnnouncementsContext,
} from '../../../web/src/announcements/announcements.ts';
import { LiveRegion } from '../../../web/src/announcements/live-region.tsx';
import { createApi } from '../../../web/src/api/client.ts';
import type { Session } from '../../../web/src/sign-in/session.ts';
import { SignedInContext } from '../../../web/src/sign-in/session-context.tsx';
import { ReaderContext } from '../../../web/src/time/reader.ts';
import { FakeService } from './fake-service.ts';

interface Given {
  readonly as: string;
  readonly isModerator?: boolean;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly service?: FakeService;
}

const sessionOf = ({ as, isModerator = false }: Given): Session => ({
  userId: as,
  name: as,
  isModerator,
  accessToken: () => 'token',
  renew: async () => false,
  signOut: async () => undefined,
});

/** Shows a part of the page to somebody who is signed in. */
export function renderPage(part: ReactNode, given: Given) {
  const { timeZone = 'UTC', locale = 'en-GB', service = new FakeService() } = given;
  globalThis.fetch = service.fetch;
  const session = sessionOf(given);
  const signedIn = { session, api: createApi(session), signOut: () => undefined };
  const announcements = new Announcements();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const frame = (shown: ReactNode) => (
    <ReaderContext value={{ locale, timeZone }}>
      <SignedInContext value={signedIn}>
        <QueryClientProvider client={client}>
          <AnnouncementsContext value={announcements}>
            {shown}
            <LiveRegion />
          </AnnouncementsContext>
        </QueryClientProvider>
      </SignedInContext>
    </ReaderContext>
  );
  const { rerender } = render(frame(part));
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  return { service, user, rerender: (next: ReactNode) => rerender(frame(next)) };
}
