import { measureCapacity } from './capacity/measure-capacity.ts';
import { measureCost } from './cost/measure-cost.ts';
import { measureCpu } from './cpu/measure-cpu.ts';
import { measureDeadlines } from './deadlines/measure-deadlines.ts';
import { measureLoadTime } from './load-time/measure-load-time.ts';
import { measurePage } from './page/measure-page.ts';
import { measurePeers } from './peers/measure-peers.ts';
import { measurePrice } from './price/measure-price.ts';
import type { Section } from './support/report.ts';
import { measureSweep } from './sweep/measure-sweep.ts';
import { measureThroughput } from './throughput/measure-throughput.ts';

/** What can be measured, in this order. */
export const sections: Readonly<Record<string, () => Promise<Section>>> = {
  cost: measureCost,
  cpu: measureCpu,
  price: measurePrice,
  'load-time': measureLoadTime,
  page: measurePage,
  throughput: measureThroughput,
  peers: measurePeers,
  deadlines: measureDeadlines,
  sweep: measureSweep,
  capacity: measureCapacity,
};
