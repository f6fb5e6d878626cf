import {
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { resourcesOf } from './outputs.ts';

/** The schedule that has the sweeper invoked. */
export const sweeperSchedule = async (stackName: string): Promise<GetScheduleCommandOutput> => {
  const resource = await resourcesOf(stackName);
  const Name = resource('SweeperSchedule').split('|').at(-1)?.split('/').at(-1);
  return new SchedulerClient().send(new GetScheduleCommand({ Name }));
};
