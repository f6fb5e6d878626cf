import type { OrderEvent } from './events.ts';
import type { Rejection } from './rejections.ts';

/** What a command does: nothing when it is already so. */
export type Decision = readonly OrderEvent[] | Rejection;
