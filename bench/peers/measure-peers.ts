import { Marketplace } from '../support/marketplace.ts';
import { atLeast, type Figure, median, rounded, type Section } from '../support/report.ts';
import { startRunner } from '../support/runner-process.ts';
import { measureSample, type Sample } from '../throughput/measure-sample.ts';
import { startRestate } from './restate.ts';
import { RestateOrders } from './restate-orders.ts';

const CLIENTS = 16;
const SAMPLE = 1000;
/** Not counted: until the code that is measured has been compiled, on both sides. */
const WARM_UP = 1500;
const ROUNDS = 3;

/** Requests per second beside those of others who keep what they take, in turns on one machine. */
export const measurePeers = async (): Promise<Section> => {
  const runner = await startRunner();
  const restate = await startRestate();
  const marketplace = new Marketplace(runner.url, CLIENTS);
  const orders = new RestateOrders(restate.url, CLIENTS);
  const ours: Sample[] = [];
  const theirs: Sample[] = [];
  try {
    await marketplace.signIn();
    await Promise.all([
      measureSample(marketplace, WARM_UP, CLIENTS),
      measureSample(orders, WARM_UP, CLIENTS),
    ]);
    for (let round = 0; round < ROUNDS; round += 1) {
      // What we do after our requests would be in their way.
      await marketplace.caughtUp();
      theirs.push(await measureSample(orders, SAMPLE, CLIENTS));
      ours.push(await measureSample(marketplace, SAMPLE, CLIENTS));
    }
    return {
      title: `Beside peers: requests per second with ${CLIENTS} clients, median of ${ROUNDS} rounds`,
      figures: [...compared('open', ours, theirs), ...compared('answer', ours, theirs)],
    };
  } finally {
    marketplace.close();
    orders.close();
    await Promise.all([runner.stop(), restate.stop()]);
  }
};

const compared = (
  name: 'open' | 'answer',
  ours: readonly Sample[],
  theirs: readonly Sample[],
): Figure[] => {
  const rate = (samples: readonly Sample[]) => median(samples.map((one) => one[name].perSecond));
  const ratio = {
    figure: `${name}: ours against Restate's`,
    measured: rounded(rate(ours) / rate(theirs)),
    unit: '×',
  };
  return [
    { figure: name, measured: rate(ours), unit: 'requests/s' },
    { figure: `${name}, Restate`, measured: rate(theirs), unit: 'requests/s' },
    atLeast(1, ratio),
  ];
};
