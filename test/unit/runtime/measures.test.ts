import { emfFigures } from '../../../lambdas/runtime/figures.ts';
import { emfMeasures } from '../../../lambdas/runtime/measures.ts';

const SETTINGS = {
  POWERTOOLS_SERVICE_NAME: 'order-requests-test',
  POWERTOOLS_METRICS_NAMESPACE: 'OrderRequests',
  // Prints by the console at hand, which a test can listen to.
  POWERTOOLS_DEV: 'true',
  POWERTOOLS_METRICS_DISABLED: 'false',
};

let printed: jest.SpyInstance;

beforeEach(() => {
  Object.assign(process.env, SETTINGS);
  printed = jest.spyOn(console, 'log').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
  for (const name of Object.keys(SETTINGS)) delete process.env[name];
});

/** Each line without its time, and what CloudWatch makes of it. */
const lines = () =>
  printed.mock.calls.map(([line]) => {
    const { _aws, ...values } = JSON.parse(line);
    const [{ Namespace, Dimensions, Metrics }] = _aws.CloudWatchMetrics;
    return { namespace: Namespace, dimensions: Dimensions, metrics: Metrics, values };
  });

describe('what an operator watches', () => {
  it('is one line per count, told apart by the stage only, with what to look for beside it', () => {
    emfMeasures().count('RefundFailed', 1, { orderId: 'order-1', reason: 'No such card' });

    expect(lines()).toEqual([
      {
        namespace: 'OrderRequests',
        dimensions: [['service']],
        metrics: [{ Name: 'RefundFailed', Unit: 'Count' }],
        values: {
          service: 'order-requests-test',
          RefundFailed: 1,
          orderId: 'order-1',
          reason: 'No such card',
        },
      },
    ]);
  });

  it('leaves nothing of one count in the next', () => {
    const measures = emfMeasures();
    measures.count('RefundFailed', 1, { orderId: 'order-1' });
    measures.count('SweepTruncated', 0);

    expect(lines()[1]?.values).toEqual({ service: 'order-requests-test', SweepTruncated: 0 });
  });
});

describe('what the business watches', () => {
  const dispute = { type: 'dispute' };
  const refund = { type: 'dispute', currency: 'EUR', status: 'succeeded' };

  it('is told apart by its values, and by the stage', () => {
    emfFigures()([{ name: 'RefundAmount', value: 20_000, by: refund }]);

    expect(lines()).toEqual([
      {
        namespace: 'OrderRequests',
        dimensions: [['service', 'type', 'currency', 'status']],
        metrics: [{ Name: 'RefundAmount', Unit: 'None' }],
        values: { service: 'order-requests-test', ...refund, RefundAmount: 20_000 },
      },
    ]);
  });

  it('shares a line where it is told apart by the same values, each value kept', () => {
    emfFigures()([
      { name: 'RequestsOpened', value: 1, by: dispute },
      { name: 'RefundAmount', value: 20_000, by: refund },
      { name: 'SecondsToAnswer', value: 90.5, by: dispute },
      { name: 'RequestsOpened', value: 1, by: dispute },
      { name: 'RefundAmount', value: 300, by: { ...refund, currency: 'USD' } },
    ]);

    expect(lines().map(({ values: { service: _, ...values } }) => values)).toEqual([
      { ...dispute, RequestsOpened: [1, 1], SecondsToAnswer: 90.5 },
      { ...refund, RefundAmount: 20_000 },
      { ...refund, currency: 'USD', RefundAmount: 300 },
    ]);
    expect(lines()[0]?.metrics).toEqual([
      { Name: 'RequestsOpened', Unit: 'Count' },
      { Name: 'SecondsToAnswer', Unit: 'Seconds' },
    ]);
  });

  it('is silent when there is nothing to tell', () => {
    emfFigures()([]);

    expect(printed).not.toHaveBeenCalled();
  });
});
