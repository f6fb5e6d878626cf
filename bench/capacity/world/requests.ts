import { REQUEST_GROUPS, type RequestGroup } from './request-groups.ts';

/** What falls due in a minute, of requests with the same window. */
interface Due {
  /** Deadlines with a timer, and without one. */
  readonly timed: number;
  readonly untimed: number;
  /** Timers that could not be stopped when their requests were answered: they wake for nothing. */
  readonly idle: number;
  /** The share whose silence moves money. */
  readonly pays: number;
}

/** What happens to open requests in a minute. */
export interface Minute {
  readonly answers: number;
  /** Timers that belong to those that are answered. */
  readonly timersOfAnswered: number;
  readonly reminders: number;
  readonly due: readonly Due[];
}

interface Cohorts {
  readonly group: RequestGroup;
  /** Timers left after so many minutes. */
  readonly timersAfter: Float64Array;
  /** By the minute of opening: how many were opened, and whose timers outlived their answer. */
  readonly opened: Float64Array;
  readonly unstopped: Float64Array;
}

const add = (to: Float64Array, minute: number, amount: number): void => {
  to[minute] = (to[minute] ?? 0) + amount;
};

/** Open requests, as so many opened in each minute: each of those has the same course. */
export class Requests {
  readonly #cohorts: readonly Cohorts[];
  /** By the minute of opening: those that the relay has come to, and those that got a timer. */
  readonly #relayed: Float64Array;
  readonly #timed: Float64Array;
  /** The share that has a timer; until the relay has come to them, that of those before. */
  readonly #timedShare: Float64Array;
  #lastShare = 1;
  open = 0;

  constructor(minutes: number, timers: (reminders: number) => number) {
    this.#relayed = new Float64Array(minutes);
    this.#timed = new Float64Array(minutes);
    this.#timedShare = new Float64Array(minutes);
    this.#cohorts = REQUEST_GROUPS.map((group) => ({
      group,
      timersAfter: Float64Array.from({ length: group.windowMinutes }, (_, minute) =>
        timers(group.remindersAt.filter((at) => at > minute).length),
      ),
      opened: new Float64Array(minutes),
      unstopped: new Float64Array(minutes),
    }));
  }

  opened(minute: number, amount: number): void {
    this.open += amount;
    if (!this.#relayed[minute]) this.#timedShare[minute] = this.#lastShare;
    for (const { group, opened } of this.#cohorts) add(opened, minute, amount * group.share);
  }

  /** The relay has come to requests of a minute, and has started timers for some of them. */
  relayed(minute: number, amount: number, timed: number): void {
    add(this.#relayed, minute, amount);
    add(this.#timed, minute, timed);
    this.#timedShare[minute] = (this.#timed[minute] ?? 0) / (this.#relayed[minute] ?? 1);
    this.#lastShare = timed / amount;
  }

  /** @param notStopped of the timers of answered requests, the share that is not stopped now */
  pass(now: number, notStopped: number): Minute {
    const parts = this.#cohorts.map((cohorts) => this.#passOf(cohorts, now, notStopped));
    const sum = (of: (part: (typeof parts)[number]) => number): number =>
      parts.reduce((total, part) => total + of(part), 0);
    const due = parts.map((part) => part.due);
    const answers = sum((part) => part.answers);
    this.open -= answers + due.reduce((all, { timed, untimed }) => all + timed + untimed, 0);
    const timersOfAnswered = sum((part) => part.timersOfAnswered);
    return { answers, timersOfAnswered, reminders: sum((part) => part.reminders), due };
  }

  #passOf({ group, timersAfter, opened, unstopped }: Cohorts, now: number, notStopped: number) {
    const { windowMinutes, open, remindersAt } = group;
    const shares = this.#timedShare;
    const ages = Math.min(windowMinutes, now);
    let answers = 0;
    let timersOfAnswered = 0;
    for (let age = 0; age < ages; age += 1) {
      const minute = now - 1 - age;
      const answered = (opened[minute] ?? 0) * (group.answers[age] ?? 0);
      const timed = answered * (shares[minute] ?? 0);
      answers += answered;
      timersOfAnswered += timed * (timersAfter[age] ?? 0);
      if (notStopped > 0) add(unstopped, minute, timed * notStopped);
    }
    /** How many of those opened so many minutes ago are still open and have a timer, and have none. */
    const openAt = (age: number) => {
      const minute = now - 1 - age;
      const left = (opened[minute] ?? 0) * (open[age] ?? 0);
      const timed = left * (shares[minute] ?? 0);
      return { timed, untimed: left - timed };
    };
    const reminders = remindersAt.reduce((sum, age) => sum + openAt(age).timed, 0);
    const idle = unstopped[now - 1 - windowMinutes] ?? 0;
    const due = { ...openAt(windowMinutes), idle, pays: group.silencePays };
    return { answers, timersOfAnswered, reminders, due };
  }
}
