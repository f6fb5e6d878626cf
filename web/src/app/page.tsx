import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useLocation } from 'wouter';
import { useBegunAtTop } from './deferred-location.ts';
import { FailurePage } from './failure-page.tsx';
import { PartsAhead } from './parts-ahead.tsx';
import { RootLayout } from './root-layout.tsx';
import { Routes } from './routes.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';
import { useViewsAhead } from './use-views-ahead.ts';

/** The view at the reader's address, in its frame. */
export function Page({ hasSignedOut }: { hasSignedOut: boolean }) {
  const [path] = useLocation();
  useBegunAtTop(path);
  useHeadingFocus(path);
  useViewsAhead();
  return (
    <RootLayout>
      <ErrorBoundary FallbackComponent={FailurePage} resetKeys={[path]}>
        <Suspense>
          <Routes hasSignedOut={hasSignedOut} />
          <PartsAhead />
        </Suspense>
      </ErrorBoundary>
    </RootLayout>
  );
}
