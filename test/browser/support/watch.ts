import type { BrowserContext } from '@playwright/test';

/** Chromium's own line for every reply that is not 2xx, and for every lost one. */
const ofTheNetwork = /^Failed to load resource:/;

/** Collects what goes wrong in the windows of a context: errors, and what the CSP refused. */
export function watch(context: BrowserContext) {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!ofTheNetwork.test(message.text())) problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  return { context, problems };
}
