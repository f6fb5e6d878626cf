import * as z from 'zod/mini';
import type { ListOrders } from '../../application/list-orders.ts';
import type { ListView } from '../../application/list-view.ts';
import { isParty, type Party } from '../../domain/actor.ts';
import type { FieldError } from '../../domain/field-errors.ts';
import { isOrderId } from '../../domain/order.ts';
import { VIEWS, type ViewName } from '../../domain/order-views.ts';
import { invalidForm, Rejection } from '../../domain/rejections.ts';
import type { HttpEvent } from './event.ts';
import { listPosition, type Paging, readPaging } from './paging.ts';

/** How long a text can be that is searched, in characters. */
export const MAX_SEARCH = 100;

const urgency = z.strictObject({
  tier: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  at: z.int(),
  orderId: z.string().check(z.refine(isOrderId)),
});

/** A place in this one view of the caller's orders, as a cursor holds it. */
const viewPosition = (view: ViewName) =>
  z.strictObject({
    view: z.literal(view),
    from: z.optional(listPosition),
    after: z.optional(urgency),
  });

const ROLE = { pointer: '/role', code: 'not-an-option', detail: 'Give customer or pro.' } as const;
const VIEW = {
  pointer: '/view',
  code: 'not-an-option',
  detail: `Give one of ${VIEWS.join(', ')}, or leave it out.`,
} as const;
const SEARCH = {
  pointer: '/q',
  code: 'text-length',
  detail: `Give 1 to ${MAX_SEARCH} characters, or leave it out.`,
  min: 1,
  max: MAX_SEARCH,
} as const;

const isView = (view: string | undefined): view is ViewName => VIEWS.some((one) => one === view);
const isSearch = (text: string): boolean => /\S/.test(text) && [...text].length <= MAX_SEARCH;

const valid = <P>(faults: readonly FieldError[], paging: Paging<P> | Rejection): Paging<P> => {
  if (paging instanceof Rejection) throw invalidForm([...faults, ...paging.errors]);
  if (faults.length > 0) throw invalidForm(faults);
  return paging;
};

/**
 * `role`, `view`, `q`, `limit` and `cursor`. A search without a view is one of all orders; without
 * both, orders are listed as they were placed.
 * @throws Rejection `invalid-form`
 */
export const readOrderListQuery = (
  event: HttpEvent,
): (ListOrders & { readonly view?: never }) | ListView => {
  const { role, q, view = q === undefined ? undefined : 'all' } = event.queryStringParameters ?? {};
  const faults = [
    ...(isParty(role) ? [] : [ROLE]),
    ...(view === undefined || isView(view) ? [] : [VIEW]),
    ...(q === undefined || isSearch(q) ? [] : [SEARCH]),
  ];
  // Whatever is no role or no view is among the faults: nothing is returned then.
  const [party, name] = [role as Party, view as ViewName];
  return view === undefined
    ? { role: party, ...valid(faults, readPaging(event, listPosition)) }
    : {
        role: party,
        view: name,
        search: q?.trim(),
        ...valid(faults, readPaging(event, viewPosition(name))),
      };
};
