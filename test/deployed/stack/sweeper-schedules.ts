import {
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { SWEEP_PARTS } from '../../../lambdas/application/sweep-parts.ts';
import { resourcesOf } from './outputs.ts';

/** The schedules that have the sweeper invoked, one for each part of the orders. */
export const sweeperSchedules = async (
  stackName: string,
): Promise<readonly GetScheduleCommandOutput[]> => {
  const resource = await resourcesOf(stackName);
  const client = new SchedulerClient();
  const names = Array.from({ length: SWEEP_PARTS }, (_, part) =>
    resource(`SweeperSchedule${part}`).split('|').at(-1)?.split('/').at(-1),
  );
  return Promise.all(names.map((Name) => client.send(new GetScheduleCommand({ Name }))));
};
