import {
  backEnd,
  customer,
  Marketplace,
  moderator,
  pro,
  stranger,
} from '../../support/marketplace.ts';
import type { Subject } from '../subject.ts';
import { DeployedService } from './deployed-service.ts';
import { output } from './outputs.ts';

export type Market = ReturnType<typeof deployedMarket>;

/** The marketplace whose people are in the stack's user pool. */
export const deployedMarket = (
  { outputs, people, backEndToken }: Pick<Subject, 'outputs' | 'people' | 'backEndToken'>,
  address = output(outputs, 'ApiUrl'),
): Marketplace<DeployedService> => {
  const tokens = new Map([
    [customer.sub, people.customer.accessToken],
    [pro.sub, people.pro.accessToken],
    [moderator.sub, people.moderator.accessToken],
    [stranger.sub, people.stranger.accessToken],
    [backEnd.sub, backEndToken],
  ]);
  return new Marketplace(new DeployedService(address, tokens), {
    customerId: people.customer.sub,
    proId: people.pro.sub,
  });
};
