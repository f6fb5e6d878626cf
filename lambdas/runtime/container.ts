import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { boundedCalls, type CallBounds, quickCalls } from '../adapters/aws-client.ts';
import { workingDays } from '../adapters/calendar/working-days.ts';
import { dynamoAbsences } from '../adapters/dynamodb/absences.ts';
import { documentClient } from '../adapters/dynamodb/client.ts';
import { dynamoNotes } from '../adapters/dynamodb/notes.ts';
import { dynamoOrderStore } from '../adapters/dynamodb/order-store.ts';
import { dynamoPaidOrders } from '../adapters/dynamodb/paid-orders.ts';
import { dynamoTable, type Table } from '../adapters/dynamodb/table.ts';
import { dynamoTakes } from '../adapters/dynamodb/takes.ts';
import { eventBridgeBus } from '../adapters/eventbridge/event-bus.ts';
import { orderIds } from '../adapters/order-ids.ts';
import { httpPayments } from '../adapters/payments/http/http-payments.ts';
import { ledgerPayments } from '../adapters/payments/ledger/ledger-payments.ts';
import type { StripeSettings } from '../adapters/payments/stripe/client.ts';
import { stripeInbox } from '../adapters/payments/stripe/inbox.ts';
import { stripeNews } from '../adapters/payments/stripe/news.ts';
import { stripePayments } from '../adapters/payments/stripe/payments.ts';
import { secretReader } from '../adapters/secrets-manager/secret-reader.ts';
import { sqsClient } from '../adapters/sqs/client.ts';
import { sqsNewsQueue } from '../adapters/sqs/news-queue.ts';
import type { AvailabilityPorts } from '../application/availability.ts';
import type { Figure } from '../application/business-figures.ts';
import type { MoneyPorts } from '../application/move-money.ts';
import type { NotePorts } from '../application/note-store.ts';
import type { Clock, EventBus, Measures, OrderPorts, Payments } from '../application/ports.ts';
import type { NewsPorts } from '../application/provider-news.ts';
import type { NewsIntake } from '../application/receive-news.ts';
import type { SweepPorts } from '../application/sweep-overdue.ts';
import type { TakePorts } from '../application/take-store.ts';
import { type Calendar, everyHour } from '../domain/fair-time.ts';
import { durationFrom } from './durations.ts';
import { optional, setting } from './environment.ts';
import { emfFigures } from './figures.ts';
import { emfMeasures } from './measures.ts';
import { windowsFrom } from './windows.ts';

/*
 * The only place that knows the environment and the adapters. Each function calls the one factory
 * that it needs, once, so that its bundle holds nothing else.
 */

const clock: Clock = { now: () => Date.now() };

const table = (): Table => dynamoTable(documentClient(), setting('TABLE_NAME'));

/** Written into the bundles at synthesis: those of a stage without a calendar lack the library. */
const calendar = (): Calendar =>
  process.env.CALENDAR ? workingDays(JSON.parse(process.env.CALENDAR)) : everyHour;

const orderPortsOn = (orders: Table): OrderPorts => ({
  orders: dynamoOrderStore(orders, clock, process.env.PAYMENTS_PROVIDER === 'stripe'),
  clock,
  windows: windowsFrom(JSON.parse(process.env.WINDOWS ?? '{}')),
  calendar: calendar(),
  ...(process.env.AVAILABILITY && { absences: dynamoAbsences(orders, clock) }),
  completeAfter: optional('COMPLETE_AFTER', durationFrom),
  ids: orderIds,
});

export const orderPorts = (): OrderPorts => orderPortsOn(table());

export const availabilityPorts = (): AvailabilityPorts => ({
  absences: dynamoAbsences(table(), clock),
  clock,
  maxDays: JSON.parse(setting('AVAILABILITY')).maxDays,
});
export const notePorts = (): NotePorts => {
  const books = table();
  return { ...orderPortsOn(books), notes: dynamoNotes(books, clock) };
};

export const takePorts = (): TakePorts => {
  const books = table();
  return { ...orderPortsOn(books), takes: dynamoTakes(books, clock) };
};

export const measures = (): Measures => emfMeasures();

export const sweepPorts = (): SweepPorts => ({ ...orderPorts(), measures: measures() });

export const moneyPorts = (): MoneyPorts => {
  const books = table();
  return { ...orderPortsOn(books), payments: payments(books), measures: measures() };
};

/** Written into the bundles at synthesis: each holds the one provider that its stage uses. */
const payments = (books: Table): Payments => {
  if (process.env.PAYMENTS_PROVIDER === 'ledger') return ledgerPayments(books);
  if (process.env.PAYMENTS_PROVIDER === 'stripe') return paymentsOf(stripeAccount());
  return httpPayments({ url: setting('PAYMENTS_URL'), secret: paymentsSecret(), now: clock.now });
};

const paymentsSecret = (calls: CallBounds = boundedCalls) =>
  secretReader(setting('PAYMENTS_SECRET_ID'), clock.now, calls);

const paymentsOf = (account: StripeSettings): Payments =>
  stripePayments({ ...account, connect: optional('STRIPE_CONNECT', JSON.parse) });

const stripeAccount = (): StripeSettings => ({
  apiUrl: setting('STRIPE_API_URL'),
  secret: paymentsSecret(),
});

export const newsIntake = (): NewsIntake => ({
  inbox: stripeInbox(paymentsSecret(quickCalls)),
  queue: sqsNewsQueue(sqsClient(quickCalls), setting('NEWS_QUEUE_URL')),
});

export const newsPorts = (): NewsPorts => {
  const books = table();
  const account = stripeAccount();
  return {
    ...{ ...orderPortsOn(books), payments: paymentsOf(account), measures: measures() },
    ...{ news: stripeNews(account), paidOrders: dynamoPaidOrders(books) },
  };
};

export const eventBus = (): EventBus =>
  eventBridgeBus(new EventBridgeClient(boundedCalls), setting('EVENT_BUS_NAME'));

export const businessFigureLog = (): ((figures: readonly Figure[]) => void) => emfFigures();

/** The claim that names the caller's groups. */
export const groupsClaim = (): string => process.env.GROUPS_CLAIM ?? 'cognito:groups';

export { changeFromImage } from '../adapters/dynamodb/stream-records.ts';
