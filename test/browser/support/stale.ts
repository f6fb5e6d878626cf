import type { Page } from '@playwright/test';

const ofAnOrder = /\/v1\/orders\/[^/?]+$/;

/**
 * Shows an order as it is now for as long as the page only reads.
 * @param until what ends it: the page's next command, or nothing
 * @param date what the service's clock seems to say
 */
export async function keepStale(page: Page, until: 'POST' | 'never', date?: Date): Promise<void> {
  const reply = await page.waitForResponse((response) => ofAnOrder.test(response.url()));
  const body = await reply.text();
  const headers = { ...(await reply.allHeaders()), ...(date && { date: date.toUTCString() }) };
  let isOver = false;
  page.on('request', (request) => {
    const isCommand = request.method() === 'POST' && !request.url().includes('dryRun');
    if (until === 'POST' && isCommand) isOver = true;
  });
  await page.route(ofAnOrder, (route) =>
    isOver ? route.fallback() : route.fulfill({ status: 200, headers, body }),
  );
}
