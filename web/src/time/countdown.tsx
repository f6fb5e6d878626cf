import { useEffect, useRef } from 'react';
import { useAnnouncements } from '../announcements/announcements.ts';
import { texts } from '../texts/texts.ts';
import styles from './countdown.module.css';
import { formatDuration } from './duration.ts';
import { useReader } from './reader.ts';
import { tellingsBy, urgencyOf } from './urgency.ts';
import { useNow } from './use-now.ts';

/** Milliseconds left until an instant; negative afterwards, and endless where there is none. */
export function useTimeLeft(until: string | undefined): number {
  const now = useNow();
  return until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) - now;
}

/** "1 day 23 hr left", and more pressing to look at towards the end. */
export function TimeLeft({ until }: { until: string }) {
  const { locale } = useReader();
  const left = useTimeLeft(until);
  const urgency = urgencyOf(left);
  return (
    <span role="timer" className={`${styles.left} ${styles[urgency] ?? ''}`}>
      {urgency === 'passed'
        ? texts.deadline.passed
        : texts.deadline.left({ time: formatDuration(left, locale) })}
    </span>
  );
}

/** Tells a screen reader when time grows short and when it is up: a few times, not every second. */
export function useTimeTold(until: string, isWanted: boolean): void {
  const announcements = useAnnouncements();
  const { locale } = useReader();
  const left = useTimeLeft(until);
  const told = useRef(tellingsBy(left));
  const isOver = left <= 0;
  const wasOver = useRef(isOver);
  useEffect(() => {
    const tellings = tellingsBy(left);
    const isNews = tellings !== told.current || isOver !== wasOver.current;
    told.current = tellings;
    wasOver.current = isOver;
    if (!isNews || !isWanted) return;
    const { passed, hurry } = texts.deadline;
    announcements.say(
      isOver ? passed : hurry({ time: formatDuration(left, locale, { long: true }) }),
    );
  }, [announcements, left, isOver, isWanted, locale]);
}
