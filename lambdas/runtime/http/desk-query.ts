import { type ListContested, TAKEN_BY } from '../../application/list-contested.ts';
import type { FieldError } from '../../domain/field-errors.ts';
import { invalidForm, Rejection } from '../../domain/rejections.ts';
import type { HttpEvent } from './event.ts';
import { deskPosition, readPagingOf } from './paging.ts';

/** What of the moderators' desk is asked for. */
export const readDeskQuery = (event: HttpEvent): ListContested | Rejection => {
  const paging = readPagingOf('contested', event, deskPosition);
  const given = event.queryStringParameters?.taken;
  const taken = TAKEN_BY.find((name) => name === given);
  if (taken !== undefined || given === undefined) {
    return paging instanceof Rejection ? paging : { ...paging, taken };
  }
  const fault: FieldError = {
    ...{ pointer: '/taken', code: 'not-an-option' },
    detail: `Give ${TAKEN_BY.join(' or ')}, or leave it out.`,
  };
  return invalidForm([...(paging instanceof Rejection ? paging.errors : []), fault]);
};
