import { type Actor, otherParty, type Role } from './actor.ts';
import type { FairTime } from './fair-time.ts';
import type { Duration } from './instant.ts';
import type { AdjustmentNews, WaitsFor } from './order-money.ts';
import type { OrderRequest } from './order-request.ts';
import { requestRules } from './requests/index.ts';
import type { RequestType } from './requests/names.ts';
import type { Answer } from './requests/request-rules.ts';
import type { Upload } from './upload.ts';

/** What somebody wants done with an order. Forms are raw: the rules read them last. */
export type Command =
  | { readonly type: 'start_work' | 'submit_delivery'; readonly form: unknown }
  | { readonly type: 'request_revision' | 'accept_delivery'; readonly form: unknown }
  | { readonly type: 'open_request'; readonly requestType: RequestType; readonly form: unknown }
  | {
      readonly type: 'answer_request';
      readonly requestId: string;
      readonly answer: Answer;
      readonly form: unknown;
    }
  | {
      readonly type: 'withdraw_request' | 'extend_request';
      readonly requestId: string;
      readonly form: unknown;
    }
  | { readonly type: 'retry_refund'; readonly form: unknown }
  | { readonly type: 'retry_charge'; readonly requestId: string; readonly form: unknown }
  | { readonly type: 'restart_movements' }
  | {
      readonly type: 'record_movement_outcome';
      /** The provider's name for the movement that ended, see `providerKey`. */
      readonly key: string;
      readonly outcome: MovementOutcome;
    }
  | { readonly type: 'record_adjustment'; readonly adjustment: AdjustmentNews };

export type AnswerCommand = Extract<Command, { type: 'answer_request' }>;

/** How far a movement of money has come at the provider. */
export type MovementOutcome = Moved &
  (
    | { readonly status: 'succeeded' }
    | { readonly status: 'refused'; readonly reason: string }
    /** The provider is at it; how that ends will be known later. */
    | { readonly status: 'waiting'; readonly waitsFor: WaitsFor }
  );

interface Moved {
  /** How much has moved by now, in minor units; left out, all of what succeeded and none of the rest. */
  readonly moved?: number;
  /** The provider's own name for what it has made, such as a Stripe PaymentIntent. */
  readonly reference?: string;
}

/** The answer window of each type. */
export type Windows = Readonly<Record<RequestType, Duration>>;

/** All that a decision depends on besides the order. */
export interface Context extends FairTime {
  readonly actor: Actor;
  /** The server's clock in epoch milliseconds, read just before deciding. */
  readonly now: number;
  readonly windows: Windows;
  /** After how long a delivery that nobody looks at completes its order; never if left out. */
  readonly completeAfter?: Duration | undefined;
  /** The request that the command names, if the order ever had it. */
  readonly request?: OrderRequest | undefined;
  /** What the command's form refers to, as far as the order has it; none if left out. */
  readonly uploads?: readonly Upload[] | undefined;
}

/** A counter is about the request that it answers, and results in the one that it opens. */
export const isCounter = (command: Command): boolean =>
  command.type === 'answer_request' && command.answer === 'counter';

/** Whether a command may open a request, and with it a deadline. */
export const opensRequest = (command: Command): boolean =>
  command.type === 'open_request' || isCounter(command);

const answerers = (answer: Answer, { openedBy }: OrderRequest): readonly Role[] =>
  answer === 'resolution' ? ['moderator'] : [otherParty(openedBy.role)];

/** Who may give the command; answering one's own request is not allowed. */
export const permittedRoles = (command: Command, request?: OrderRequest): readonly Role[] => {
  switch (command.type) {
    case 'start_work':
    case 'submit_delivery':
      return ['pro'];
    case 'request_revision':
    case 'accept_delivery':
      return ['customer'];
    case 'open_request':
      return requestRules[command.requestType].openedBy;
    case 'answer_request':
      return request ? answerers(command.answer, request) : [];
    case 'withdraw_request':
    case 'extend_request':
      return request ? [request.openedBy.role] : [];
    case 'retry_refund':
    case 'retry_charge':
      return ['moderator', 'marketplace'];
    case 'restart_movements':
    case 'record_movement_outcome':
    case 'record_adjustment':
      return ['system'];
  }
};
