import type { Page } from '@playwright/test';

/** Slow 4G as Lighthouse has it: a round trip's time, and bits per second each way. */
export const SLOW_4G = { roundTripMs: 150, down: 1_600_000, up: 750_000 };

/** How many times slower than this machine a phone's processor is taken to be. */
export const CPU_SLOWDOWN = 4;

/** Every request takes a round trip, and all of them share the bandwidth. */
export const onSlow4G = async (page: Page): Promise<void> => {
  const { roundTripMs, down, up } = SLOW_4G;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: down / 8,
    uploadThroughput: up / 8,
  });
};

export const onSlowProcessor = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
};
