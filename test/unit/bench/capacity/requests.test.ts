import {
  answersByMinute,
  meanOpenSeconds,
  stillOpen,
} from '../../../../bench/capacity/world/answer-times.ts';
import {
  MEAN_OPEN_SECONDS,
  REQUEST_GROUPS,
} from '../../../../bench/capacity/world/request-groups.ts';
import { Requests } from '../../../../bench/capacity/world/requests.ts';

const TWO_DAYS = 48 * 60;
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('the times of answers', () => {
  it('have the median that was asked for, of those who answer', () => {
    const answers = answersByMinute({ medianHours: 6, spread: 1, answered: 0.8 }, TWO_DAYS);
    expect(sum(answers.slice(0, 6 * 60))).toBeCloseTo(0.4, 3);
  });

  it('are cut off by the deadline: who would have answered later has not answered', () => {
    const answers = answersByMinute({ medianHours: 6, spread: 1, answered: 0.8 }, TWO_DAYS);
    // 48 hours are the natural logarithm of 8 beyond the median: 98.12 % are faster.
    expect(sum(answers)).toBeCloseTo(0.8 * 0.9812, 4);
    expect(stillOpen(answers).at(-1)).toBeCloseTo(1 - 0.8 * 0.9812, 4);
  });

  it('leave requests open for the whole window when nobody answers', () => {
    const answers = answersByMinute({ medianHours: 6, spread: 1, answered: 0 }, TWO_DAYS);
    expect(meanOpenSeconds(stillOpen(answers))).toBe(TWO_DAYS * 60);
  });
});

describe('open requests', () => {
  /** A little more than the longest window. */
  const MINUTES = 7 * 24 * 60 + 10;

  /** So many opened in each minute, all with timers or none; what has become of them. */
  const course = (perMinute: number, timed: number) => {
    const requests = new Requests(MINUTES, (reminders) => 1 + reminders);
    const ended = { answers: 0, timed: 0, untimed: 0, reminders: 0, stopped: 0 };
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const passed = requests.pass(minute, 0);
      ended.answers += passed.answers;
      ended.reminders += passed.reminders;
      ended.stopped += passed.timersOfAnswered;
      for (const due of passed.due) {
        ended.timed += due.timed;
        ended.untimed += due.untimed;
      }
      requests.opened(minute, perMinute);
      requests.relayed(minute, perMinute, perMinute * timed);
    }
    return { ...ended, open: requests.open };
  };

  it('are those that were opened and have neither been answered nor met their deadline', () => {
    const { answers, timed, untimed, open } = course(60, 1);
    expect(answers + timed + untimed + open).toBeCloseTo(60 * MINUTES, 3);
    expect(untimed).toBeCloseTo(0, 6);
  });

  it('are as many as are opened while one is open (Little’s law)', () => {
    const perSecond = 1;
    expect(course(60 * perSecond, 1).open / (perSecond * MEAN_OPEN_SECONDS)).toBeCloseTo(1, 3);
  });

  it('meet their deadlines without a timer in the share that got none', () => {
    const { timed, untimed } = course(60, 0.25);
    expect(timed / (timed + untimed)).toBeCloseTo(0.25, 6);
  });

  it('have timers that are stopped, remind or wake, and none is left over', () => {
    const requests = new Requests(MINUTES, (reminders) => 1 + reminders);
    let gone = 0;
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const { timersOfAnswered, reminders, due } = requests.pass(minute, 0);
      gone += timersOfAnswered + reminders + due.reduce((all, { timed }) => all + timed, 0);
      if (minute > 0) continue;
      requests.opened(0, 1000);
      requests.relayed(0, 1000, 1000);
    }
    // Each had two reminders and a deadline, and the longest window is long over.
    expect(gone).toBeCloseTo(3000, 3);
    expect(requests.open).toBeCloseTo(0, 3);
  });

  it('that are answered while timers cannot be stopped leave timers that wake for nothing', () => {
    const requests = new Requests(MINUTES, () => 1);
    let [answered, idle] = [0, 0];
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const { answers, due } = requests.pass(minute, 1);
      answered += answers;
      idle += due.reduce((all, one) => all + one.idle, 0);
      if (minute > 0) continue;
      requests.opened(0, 1000);
      requests.relayed(0, 1000, 1000);
    }
    expect(idle).toBeCloseTo(answered, 3);
  });

  it('of all groups are all requests', () => {
    expect(REQUEST_GROUPS.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
  });
});
