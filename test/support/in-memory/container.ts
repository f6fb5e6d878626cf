import type { AvailabilityPorts } from '../../../lambdas/application/availability.ts';
import type { MoneyPorts } from '../../../lambdas/application/move-money.ts';
import type { NotePorts } from '../../../lambdas/application/note-store.ts';
import type { EventBus, Measures, OrderPorts } from '../../../lambdas/application/ports.ts';
import type { NewsPorts } from '../../../lambdas/application/provider-news.ts';
import type { NewsIntake } from '../../../lambdas/application/receive-news.ts';
import type { RelayPorts } from '../../../lambdas/application/relay-timers.ts';
import type { SweepPorts } from '../../../lambdas/application/sweep-overdue.ts';
import type { TakePorts } from '../../../lambdas/application/take-store.ts';
import { everyHour } from '../../../lambdas/domain/fair-time.ts';
import { clockAt } from '../clock.ts';
import { WINDOWS } from '../decisions.ts';
import { inMemoryAbsences } from './absences.ts';
import { countedIds } from './ids.ts';
import { inMemoryNews } from './news.ts';
import { inMemoryNotes } from './notes.ts';
import { inMemoryOrderStore } from './order-store.ts';
import { recordingBus, recordingFigures, recordingMeasures, recordingTimers } from './outlets.ts';
import { inMemoryPayments } from './payments.ts';
import { inMemoryTakes } from './takes.ts';

/*
 * Stands in for lambdas/runtime/container.ts, so that whole operations run in memory:
 * jest.mock(container, () => jest.requireActual(this file)), and import it to look inside.
 */

export const clock = clockAt('2026-03-02T08:00:00.000Z');
export const orders = inMemoryOrderStore(clock);
export const absences = inMemoryAbsences();
export const payments = inMemoryPayments();
export const recorded = {
  timers: recordingTimers(),
  bus: recordingBus(),
  figures: recordingFigures(),
  measures: recordingMeasures(),
};

const ports: OrderPorts = {
  ...{ orders, clock, windows: WINDOWS, calendar: everyHour, absences },
  ids: countedIds(),
};

export const orderPorts = (): OrderPorts => ports;

export const availabilityPorts = (): AvailabilityPorts => ({ absences, clock, maxDays: 14 });
const notes = inMemoryNotes(orders);
export const notePorts = (): NotePorts => ({ ...ports, notes });

const takes = inMemoryTakes(orders);
export const takePorts = (): TakePorts => ({ ...ports, takes });

export const measures = (): Measures => recorded.measures;

export const sweepPorts = (): SweepPorts => ({ ...ports, measures: recorded.measures });

export const moneyPorts = (): MoneyPorts => ({ ...sweepPorts(), payments });

export const newsAtHand = inMemoryNews();

export const newsIntake = (): NewsIntake => newsAtHand;

export const newsPorts = (): NewsPorts => ({ ...moneyPorts(), ...newsAtHand });

export const relayPorts = (): RelayPorts => ({ ...recorded, clock, leads: {} });

export const eventBus = (): EventBus => recorded.bus;

export const businessFigureLog = () => recorded.figures.keep;

export const groupsClaim = (): string => 'cognito:groups';

export { changeFromImage } from '../../../lambdas/adapters/dynamodb/stream-records.ts';
