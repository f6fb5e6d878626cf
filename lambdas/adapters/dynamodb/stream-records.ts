import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change } from '../../domain/events.ts';
import { type ChangeItem, fromChangeItem } from './items.ts';

/** The change whose item a stream record carries. */
export const changeFromImage = (image: Record<string, unknown>): Change =>
  fromChangeItem(unmarshall(image as Record<string, AttributeValue>) as ChangeItem);
