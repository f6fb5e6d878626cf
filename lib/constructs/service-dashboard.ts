import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { businessGraphs } from './business-graphs.ts';
import { draw } from './graph.ts';
import { healthGraphs } from './health-graphs.ts';
import type { AlarmSpec } from './service-alarms.ts';
import type { ShownMetric } from './shown-metric.ts';

export interface ServiceDashboardProps {
  readonly alarms: readonly Alarm[];
  readonly specs: readonly AlarmSpec[];
  /** What is worth seeing without an alarm. */
  readonly shown: readonly ShownMetric[];
}

const FULL_WIDTH = 24;
const TOP = 9;

/** Shows on one page whether the service is well, and what the business does with it. */
export class ServiceDashboard extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { alarms, specs, shown }: ServiceDashboardProps) {
    super(scope, id);
    // Named by the stack, so that it is found without looking for it.
    const name = Stack.of(this).stackName;
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: name,
      defaultInterval: Duration.days(1),
      // Titles say over what time is counted: it stays so whatever time is looked at.
      periodOverride: PeriodOverride.INHERIT,
    });
    dashboard.addWidgets(
      new TextWidget({ markdown: whereToLook(name), width: 8, height: TOP }),
      new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 16, height: TOP }),
    );
    dashboard.addWidgets(heading('Is the service well?', 'Red begins where an alarm rings.'));
    dashboard.addWidgets(...healthGraphs(specs, shown).map(draw));
    dashboard.addWidgets(
      heading(
        'What does the business do?',
        'Counted at least once: a repeated batch counts again.',
      ),
    );
    dashboard.addWidgets(...businessGraphs(this).map(draw));
    const console = `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch`;
    this.url = `${console}/home?region=${Aws.REGION}#dashboards/dashboard/${name}`;
  }
}

const heading = (question: string, hint: string) =>
  new TextWidget({ markdown: `## ${question}\n${hint}`, width: FULL_WIDTH, height: 2 });

const whereToLook = (name: string) => `# ${name}
**Something rings?** Look the alarm up by its name in \`docs/operations.md\`, under Alarms: what it means, what to do
first, and when it is harmless.

**Nothing rings, yet something is wrong?** From left to right, line by line:

1. **API**: do calls fail, or take long?
2. **Functions, table, timers**: what fails behind it?
3. **Relays, workflows**: do changes, deadlines and payments get through?
4. **Money, desk**: who waits for money, or for a moderator?
5. **Sweeper**: does the net below everything else hold?

The order in the table is the truth, and everything else catches up with it. Repeating is always safe.
`;
