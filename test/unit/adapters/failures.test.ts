import {
  type CancellationReason,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import { toFailure } from '../../../lambdas/adapters/dynamodb/failures.ts';
import { Unavailable, VersionConflict } from '../../../lambdas/application/failures.ts';

const service = { $metadata: {}, message: 'from the database' };

const canceled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    ...service,
    CancellationReasons: codes.map((Code): CancellationReason => ({ Code })),
  });

describe('a canceled transaction', () => {
  it.each([
    ['the order was changed', ['ConditionalCheckFailed', 'None']],
    ['the change is there already', ['None', 'ConditionalCheckFailed']],
    ['the key lost', ['None', 'None', 'ConditionalCheckFailed']],
    ['another transaction was under way', ['TransactionConflict', 'None']],
    ['both items were in another transaction', ['TransactionConflict', 'TransactionConflict']],
  ])('is a lost race when %s', (_, codes) => {
    expect(toFailure(canceled(...codes))).toBeInstanceOf(VersionConflict);
  });

  it.each([
    ['ThrottlingError', ['None', 'ThrottlingError']],
    ['ProvisionedThroughputExceeded', ['ProvisionedThroughputExceeded', 'None']],
  ])('is an outage of a while for %s', (_, codes) => {
    expect(toFailure(canceled(...codes))).toBeInstanceOf(Unavailable);
  });

  it('tells which item it was about', () => {
    const failure = toFailure(canceled('None', 'ConditionalCheckFailed')) as Error;

    expect(failure.message).toContain('Item 1');
  });

  it.each([
    ['a reason that only a mistake of ours can have', ['None', 'ValidationError']],
    ['an unknown reason', ['SomethingNew', 'None']],
    ['no reasons', []],
  ])('stays as it is with %s', (_, codes) => {
    const error = canceled(...codes);

    expect(toFailure(error)).toBe(error);
  });

  it('stays as it is when the database names no reasons at all', () => {
    const error = new TransactionCanceledException(service);

    expect(toFailure(error)).toBe(error);
  });
});

describe('any other failure', () => {
  const withCode = (code: string) => Object.assign(new Error('socket'), { code });
  const named = (name: string) => Object.assign(new Error('gave up'), { name });

  it.each([
    ['throttling', new ThrottlingException(service)],
    ['too much throughput', new ProvisionedThroughputExceededException(service)],
    ['a transaction still in progress', new TransactionInProgressException(service)],
    [
      'an internal error',
      new InternalServerError({ ...service, $metadata: { httpStatusCode: 500 } }),
    ],
    ['no connection', withCode('ECONNREFUSED')],
    ['a broken connection', withCode('ECONNRESET')],
    ['a time-out of the connection', withCode('ETIMEDOUT')],
    ['no such host', withCode('ENOTFOUND')],
    ['a time-out', named('TimeoutError')],
    ['an abort', named('AbortError')],
  ])('is an outage of a while: %s', (_, error) => {
    const failure = toFailure(error) as Error;

    expect(failure).toBeInstanceOf(Unavailable);
    expect(failure.cause).toBe(error);
  });

  it.each([
    ['a condition outside a transaction', new ConditionalCheckFailedException(service)],
    [
      'a request that is wrong',
      new DynamoDBServiceException({
        name: 'ValidationException',
        $fault: 'client',
        $metadata: { httpStatusCode: 400 },
        message: 'The provided key is invalid',
      }),
    ],
    ['a programming error', new TypeError('undefined is not a function')],
    ['something that is no error', 'what?'],
  ])('stays as it is: %s', (_, error) => {
    expect(toFailure(error)).toBe(error);
  });
});
