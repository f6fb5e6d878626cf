import { Marketplace } from '../support/marketplace.ts';
import { atLeast, type Figure, rounded, type Section } from '../support/report.ts';
import { startRunner } from '../support/runner-process.ts';
import { measureFloor } from './measure-floor.ts';
import { measureSample } from './measure-sample.ts';
import { type Load, runLoad } from './run-load.ts';

const CLIENTS = 16;
const SAMPLE = 3000;
/** Not counted: until the code that is measured has been compiled, on both sides. */
const WARM_UP = 1500;
/** Orders in all; the run that is told of has 100,000. */
const MANY = Number(process.env.ORDERS ?? 20_000);
const MIN_SHARE_OF_FLOOR = 0.85;
const MIN_FLATNESS = 0.9;

/** Requests per second through the whole local runner, beside a floor of the same database calls. */
export const measureThroughput = async (): Promise<Section> => {
  const floor = await measureFloor({ orders: SAMPLE, warmUp: WARM_UP, clients: CLIENTS });
  const runner = await startRunner();
  const marketplace = new Marketplace(runner.url, CLIENTS);
  try {
    await marketplace.signIn();
    await measureSample(marketplace, WARM_UP, CLIENTS);
    await marketplace.caughtUp();
    const early = await measureSample(marketplace, SAMPLE, CLIENTS);
    const catchUpS = await secondsOf(() => marketplace.caughtUp());
    const fill = Array.from({ length: MANY - 2 * SAMPLE - WARM_UP }, (_, number) => number);
    await runLoad(fill, CLIENTS, async (number) => {
      await marketplace.place(number);
    });
    await marketplace.caughtUp();
    const late = await measureSample(marketplace, SAMPLE, CLIENTS);
    return {
      title: `Requests per second with ${CLIENTS} clients`,
      figures: [
        ...figuresOf('floor', floor),
        ...figuresOf('place', early.place),
        ...figuresOf('open', early.open, floor),
        ...figuresOf('answer', early.answer, floor),
        {
          figure: `${SAMPLE} orders: all done after the last answer`,
          measured: catchUpS,
          unit: 's',
        },
        ...figuresOf(`open after ${MANY} orders`, late.open, floor),
        ...figuresOf(`answer after ${MANY} orders`, late.answer, floor),
        flatness('open', early.open, late.open),
        flatness('answer', early.answer, late.answer),
      ],
    };
  } finally {
    marketplace.close();
    await runner.stop();
  }
};

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return rounded((performance.now() - start) / 1000, 1);
};

const figuresOf = (name: string, load: Load, floor?: Load): Figure[] => {
  const share = {
    figure: `${name}: share of the floor`,
    measured: rounded(load.perSecond / (floor?.perSecond ?? load.perSecond)),
    unit: '× floor',
  };
  return [
    { figure: name, measured: load.perSecond, unit: 'requests/s' },
    { figure: `${name}: p50`, measured: load.p50Ms, unit: 'ms' },
    { figure: `${name}: p99`, measured: load.p99Ms, unit: 'ms' },
    ...(floor ? [atLeast(MIN_SHARE_OF_FLOOR, share)] : []),
  ];
};

const flatness = (name: string, early: Load, late: Load): Figure =>
  atLeast(MIN_FLATNESS, {
    figure: `${name}: after ${MANY} orders against before`,
    measured: rounded(late.perSecond / early.perSecond),
    unit: '×',
  });
