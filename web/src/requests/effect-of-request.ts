import type { Preview } from '../api/types.ts';
import type { Effect } from './effect.ts';
import { viewOf } from './index.ts';

/**
 * What a request would do once it is accepted, from the service's dry run of opening it: the
 * other party's answer itself cannot be tried out by whoever asks.
 */
export const effectOfRequest = ({ order, request }: Preview): Effect =>
  viewOf(request.type).effect(request.form, order);
