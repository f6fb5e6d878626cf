type Counts = Readonly<Record<string, number>>;

/** What the fuzzer itself reports of a run, as far as it is looked at. */
export interface FuzzerReport {
  readonly complete: boolean;
  readonly test_cases: { readonly generated: number; readonly unique_failures: number };
  readonly errors: readonly { readonly title: string }[];
}

/** What the hooks have counted. */
export interface Observed {
  /** Replies of each operation by their status. */
  readonly replies: Readonly<Record<string, Counts>>;
  /** How often each exception was made, by its reason. */
  readonly excepted: Counts;
}

interface Run {
  readonly report: FuzzerReport;
  readonly observed: Observed;
}

export interface Verdict extends Observed {
  readonly cases: number;
  readonly failures: number;
  /** Why the runs do not count as passed. */
  readonly faults: readonly string[];
}

const CASES = 10_000;

const sum = (counts: readonly Counts[]): Counts => {
  const total: Record<string, number> = {};
  for (const [key, count] of counts.flatMap(Object.entries)) total[key] = (total[key] ?? 0) + count;
  return total;
};

const succeeded = (replies: Counts): boolean =>
  Object.keys(replies).some((status) => status.startsWith('2'));

/** Whether runs show together what they have to show of these operations. */
export const verdictOn = (runs: readonly Run[], operations: readonly string[]): Verdict => {
  const reports = runs.map(({ report }) => report);
  const { cases = 0, failures = 0 } = sum(
    reports.map(({ test_cases: { generated: cases, unique_failures: failures } }) => ({
      cases,
      failures,
    })),
  );
  const replies = Object.fromEntries(
    operations.map((id) => [id, sum(runs.map(({ observed }) => observed.replies[id] ?? {}))]),
  );
  const excepted = sum(runs.map(({ observed }) => observed.excepted));
  const faults = [
    ...(reports.every(({ complete }) => complete) ? [] : ['A run was cut short']),
    ...(cases < CASES ? [`${cases} cases are fewer than ${CASES}`] : []),
    ...(failures > 0 ? [`${failures} failures are not among the exceptions`] : []),
    ...reports
      .flatMap(({ errors }) => errors)
      .map(({ title }) => `The fuzzer could not go on: ${title}`),
    ...operations
      .filter((id) => !succeeded(replies[id] ?? {}))
      .map((id) => `${id} never succeeded`),
    ...Object.entries(excepted)
      .filter(([, times]) => times === 0)
      .map(([reason]) => `An exception is not needed any more: ${reason}`),
  ];
  return { cases, failures, faults, replies, excepted };
};
