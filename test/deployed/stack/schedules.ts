import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import {
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  ResourceNotFoundException,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { Subject } from '../subject.ts';
import { resourcesOf } from './outputs.ts';

/** The schedule of this name, if the stack has it now. */
export const findSchedule = async (
  { stackName }: Pick<Subject, 'stackName'>,
  Name: string,
): Promise<GetScheduleCommandOutput | undefined> => {
  const GroupName = (await resourcesOf(stackName))('DeadlineSchedulesGroup');
  try {
    return await new SchedulerClient().send(new GetScheduleCommand({ GroupName, Name }));
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Whether the role that a schedule acts by may do this to the schedule's target. */
export const mayDo = async (
  { Target }: GetScheduleCommandOutput,
  action: string,
): Promise<boolean> => {
  const { EvaluationResults = [] } = await new IAMClient().send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: Target?.RoleArn,
      ActionNames: [action],
      ResourceArns: [Target?.Arn ?? ''],
    }),
  );
  return EvaluationResults.every(({ EvalDecision }) => EvalDecision === 'allowed');
};
