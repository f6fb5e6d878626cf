import * as replies from '../examples/replies.ts';
import { COMMAND, type Operation } from './operation.ts';

const WHERE = 'Only where the marketplace lets people say that they are away.';

export const getAvailability: Operation = {
  operationId: 'getAvailability',
  tag: 'Availability',
  summary: 'Show until when the caller is away',
  description: `Nobody else can ask this: the other party of an order sees \`awayUntil\` there. ${WHERE}`,
  parameters: [],
  replies: [
    {
      status: 200,
      description: '`awayUntil` is `null` while the caller is there.',
      schemas: ['Availability'],
      examples: { away: replies.away, there: replies.there },
      links: [],
    },
  ],
  problems: ['temporarily-unavailable'],
};

export const setAvailability: Operation = {
  operationId: 'setAvailability',
  tag: 'Availability',
  summary: 'Say until when the caller is away, or that they are back',
  description: `Windows of requests that are opened meanwhile begin when the caller is back; deadlines that are decided stay. ${WHERE}`,
  parameters: ['IdempotencyKey'],
  body: {
    schema: 'SetAvailability',
    required: true,
    examples: { away: replies.away, back: replies.there },
  },
  replies: [
    {
      status: 200,
      description: 'What is remembered now.',
      schemas: ['Availability'],
      examples: { away: replies.away, back: replies.there },
      links: ['availability'],
    },
  ],
  problems: [...COMMAND, 'role-not-allowed'],
};
