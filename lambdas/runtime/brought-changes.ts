import type { DynamoDBRecord } from 'aws-lambda';
import type { Measures } from '../application/ports.ts';
import type { Change } from '../domain/events.ts';
import { changeFromImage } from './container.ts';
import { log } from './log.ts';

/** A change, and the number of the stream record that brings it. */
export interface Brought {
  readonly change: Change;
  readonly sequenceNumber: string;
}

/**
 * The changes of a batch, in its order. A record that cannot be read would not be any better the
 * next time, so it holds nothing up: it is counted, the log says why, and the change stays in the
 * table, from where it can be relayed by hand.
 */
export const readableChanges = (
  records: readonly DynamoDBRecord[],
  measures: Measures,
): readonly Brought[] => records.flatMap((record) => readChange(record, measures) ?? []);

const readChange = ({ dynamodb = {} }: DynamoDBRecord, measures: Measures): Brought | undefined => {
  const { Keys, NewImage = {}, SequenceNumber: sequenceNumber = '' } = dynamodb;
  try {
    return { change: changeFromImage(NewImage), sequenceNumber };
  } catch (error) {
    const about = { pk: Keys?.pk?.S ?? '', sk: Keys?.sk?.S ?? '', sequenceNumber };
    log.error('A change cannot be read and is passed over', { ...about, error: error as Error });
    measures.count('ChangesUnreadable', 1, about);
    return undefined;
  }
};
