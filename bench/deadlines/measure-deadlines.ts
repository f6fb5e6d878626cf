import { Marketplace } from '../support/marketplace.ts';
import { atMost, quantile, rounded, type Section } from '../support/report.ts';
import { startRunner } from '../support/runner-process.ts';
import { runLoad } from '../throughput/run-load.ts';

const CLIENTS = 16;
const DEADLINES = 1000;
const MAX_LATENESS_S = 1;
const HOUR_MS = 60 * 60_000;
const WINDOW_H = 48;
/** Between the last reminder and the first deadline. */
const REMINDED_H = 47;
const APPLIED_WITHIN_MS = 60_000;

interface PublishedEvent {
  readonly seq: number;
  readonly detailType: string;
  readonly detail: { readonly at: string };
}

/** How late the expiry of many requests is applied that all fall due in the same moment. */
export const measureDeadlines = async (): Promise<Section> => {
  const runner = await startRunner();
  const marketplace = new Marketplace(runner.url, CLIENTS);
  try {
    await marketplace.signIn();
    const numbers = Array.from({ length: DEADLINES }, (_, number) => number);
    await runLoad(numbers, CLIENTS, async (number) => {
      await marketplace.open(await marketplace.place(number));
    });
    const advance = (hours: number) =>
      marketplace.call('POST', '/local/clock', { advance: `PT${hours}H` });
    // Reminders are long over when deadlines come.
    await advance(REMINDED_H);
    await marketplace.caughtUp();
    const before = await marketplace.call('GET', '/local/clock');
    const dueAt = Date.parse(String(before.now)) + (WINDOW_H - REMINDED_H) * HOUR_MS;
    await advance(WINDOW_H - REMINDED_H);
    const applied = await expiries(marketplace);
    const lateness = applied.map((at) => (at - dueAt) / 1000);
    const late = (share: number) => rounded(quantile(lateness, share));
    return {
      title: `${DEADLINES} deadlines due together`,
      figures: [
        { figure: 'applied', measured: applied.length, unit: 'requests' },
        { figure: 'lateness p50', measured: late(0.5), unit: 's' },
        atMost(MAX_LATENESS_S, { figure: 'lateness p99', measured: late(0.99), unit: 's' }),
      ],
    };
  } finally {
    marketplace.close();
    await runner.stop();
  }
};

/** When each expiry was applied, in epoch milliseconds of the moved clock. */
const expiries = async (marketplace: Marketplace): Promise<number[]> => {
  const times: number[] = [];
  const until = performance.now() + APPLIED_WITHIN_MS;
  let after = 0;
  while (times.length < DEADLINES && performance.now() < until) {
    const { events } = await marketplace.call('GET', `/local/events?after=${after}`);
    for (const { seq, detailType, detail } of events as PublishedEvent[]) {
      after = seq;
      if (detailType === 'request_expired') times.push(Date.parse(detail.at));
    }
  }
  return times;
};
