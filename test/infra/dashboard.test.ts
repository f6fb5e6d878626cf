import { countedFigures, countedMeasures } from './counted.ts';
import { dashboardOf, metricsOf, overlap, searchesOf, showsAll, textOf } from './dashboard.ts';
import { type Resource, resourcesOf, templateOf } from './stack-under-test.ts';

/** Metrics that AWS counts by itself, with what they are told apart by. */
const BY_AWS: Readonly<Record<string, readonly string[]>> = {
  'AWS/ApiGateway': ['4xx(ApiId)', '5xx(ApiId)', 'Count(ApiId)', 'Latency(ApiId)'],
  'AWS/DynamoDB': [
    'ReadThrottleEvents(TableName)',
    'WriteThrottleEvents(TableName)',
    'WriteThrottleEvents(GlobalSecondaryIndexName,TableName)',
  ],
  'AWS/Lambda': [
    'DestinationDeliveryFailures(FunctionName)',
    'DroppedEventCount(EventSourceMappingUUID)',
    'Errors(FunctionName)',
    'IteratorAge(FunctionName)',
    'OnFailureDestinationDeliveredEventCount(EventSourceMappingUUID)',
    'Throttles(FunctionName)',
  ],
  'AWS/Scheduler': ['InvocationDroppedCount(ScheduleGroup)'],
  'AWS/SQS': [
    'ApproximateAgeOfOldestMessage(QueueName)',
    'ApproximateNumberOfMessagesVisible(QueueName)',
  ],
  'AWS/States': ['ExecutionsFailed(StateMachineArn)', 'ExecutionsTimedOut(StateMachineArn)'],
};

const sortedSet = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const signature = (name: string, dimensions: readonly string[]) =>
  `${name}(${dimensions.toSorted()})`;

describe('the dashboard', () => {
  const template = templateOf('dev', {
    payments: 'stripe',
    webhooks: [
      { url: 'https://shop.example.com/webhooks' },
      { url: 'https://books.example.com/', events: ['refund_succeeded'] },
    ],
  });
  const { name, periodOverride, widgets } = dashboardOf(template);
  const graphs = widgets.filter(({ type }) => type === 'metric');
  const shown = graphs.flatMap(metricsOf);
  const searches = graphs.flatMap(searchesOf);
  const alarms = Object.entries(resourcesOf(template, 'AWS::CloudWatch::Alarm'));

  test('has the name of the stack, and the address that the stack puts out', () => {
    const url = textOf(template.findOutputs('DashboardUrl').DashboardUrl?.Value);

    expect(name).toBe('order-requests-dev');
    expect(url).toMatch(/^https:\/\/.*#dashboards\/dashboard\/order-requests-dev$/);
  });

  test('shows the state of every alarm, above all else', () => {
    const [status, ...more] = widgets.filter(({ type }) => type === 'alarm');

    expect(status?.properties.alarms?.toSorted()).toEqual(alarms.map(([id]) => id).sort());
    expect(status?.y).toBe(0);
    expect(more).toEqual([]);
  });

  test('says beside it where to look', () => {
    expect(widgets[0]).toMatchObject({ type: 'text', x: 0, y: 0 });
    expect(JSON.stringify(widgets[0]?.properties)).toContain('docs/operations.md');
  });

  test.each(alarms.map(([, { Properties }]) => [Properties.AlarmName, Properties] as const))(
    'draws what %s watches, and where it rings',
    (_, watched: Resource['Properties']) => {
      const thresholds = graphs
        .filter((widget) => showsAll(widget, watched))
        .flatMap(({ properties }) => properties.annotations?.horizontal.map(({ value }) => value));

      expect(thresholds).toContain(watched.Threshold);
    },
  );

  test('has only metrics of AWS that exist', () => {
    const unknown = shown
      .filter(({ namespace }) => namespace !== 'OrderRequests')
      .map((metric) => [metric.namespace, signature(metric.name, Object.keys(metric.dimensions))])
      .filter(([namespace = '', metric = '']) => !BY_AWS[namespace]?.includes(metric));

    expect(unknown).toEqual([]);
  });

  test('shows all that functions count for operators, and nothing that they do not', async () => {
    const own = shown.filter(({ namespace }) => namespace === 'OrderRequests');

    expect(sortedSet(own.map((metric) => metric.name))).toEqual(await countedMeasures());
    for (const { dimensions } of own) expect(dimensions).toEqual({ service: 'order-requests-dev' });
  });

  test('finds all figures of the business by what they are told apart by', async () => {
    const counted = (await countedFigures()).map((figure) =>
      signature(figure.name, ['service', ...Object.keys(figure.by)]),
    );
    const found = searches.map((search) => signature(search.name, search.dimensions));

    expect(sortedSet(found)).toEqual(sortedSet(counted));
  });

  test('searches in this stage only, and names lines by what exists', () => {
    for (const { namespace, values, dimensions, label } of searches) {
      const named = [...label.matchAll(/\$\{PROP\('Dim\.(\w+)'\)\}/g)].map(([, word]) => word);

      expect(namespace).toBe('OrderRequests');
      expect(values.service).toBe('order-requests-dev');
      expect(dimensions).toEqual(expect.arrayContaining([...named, ...Object.keys(values)]));
    }
  });

  test('never adds up amounts of different currencies', () => {
    const amounts = graphs.filter((graph) =>
      searchesOf(graph).some(({ dimensions }) => dimensions.includes('currency')),
    );

    expect(amounts).toHaveLength(4);
    for (const { properties } of amounts) expect(properties).not.toHaveProperty('stacked', true);
  });

  test.each([
    [/, in 5 minutes$/, 300],
    [/, in 15 minutes$/, 900],
    [/, in an hour$/, 3600],
  ])('counts over the time in the title: %s', (title, seconds) => {
    const titled = graphs.filter(({ properties }) => title.test(properties.title ?? ''));
    const periods = titled.flatMap((graph) =>
      [...metricsOf(graph), ...searchesOf(graph)].map(({ period }) => period),
    );

    expect(sortedSet(periods.map(String))).toEqual([String(seconds)]);
    expect(periodOverride).toBe('inherit');
  });

  test('has a title and something to see in every graph, each once', () => {
    const titles = graphs.map(({ properties }) => properties.title);

    expect(new Set(titles).size).toBe(graphs.length);
    expect(graphs.filter(({ properties }) => !properties.metrics?.length)).toEqual([]);
  });

  test('is laid out without gaps at the side or overlaps', () => {
    for (const [index, widget] of widgets.entries()) {
      expect(widget.x + widget.width).toBeLessThanOrEqual(24);
      expect(widgets.slice(0, index).filter((other) => overlap(other, widget))).toEqual([]);
    }
  });
});
