/** Settings that any of the functions wants to find when it is loaded; a test loads them all. */
export const anyFunctionsEnvironment = {
  TABLE_NAME: 'orders',
  WINDOWS: '{}',
  AVAILABILITY: '{"maxDays":14}',
  DEADLINE_STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:111122223333:stateMachine:deadline',
  MOVE_MONEY_STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:111122223333:stateMachine:money',
  DEADLINE_SCHEDULES: '{"group":"deadlines","expire":{},"remind":{}}',
  MOVEMENT_QUEUE_URL: 'https://sqs.example.com/movements',
  EVENT_BUS_NAME: 'events',
  WEBHOOK_RECEIVERS: '{}',
  ...{ MAIL_FROM: 'orders@example.com', MAIL_CONFIGURATION_SET: 'mail', ORDER_URL: 'https://a' },
  ...{ UNSUBSCRIBE_URL: 'https://a/b', UNSUBSCRIBE_SECRET_ID: 'links', USER_POOL_ID: 'pool' },
  ...{ PAYMENTS_URL: 'https://pay.example.com', PAYMENTS_SECRET_ID: 'payments' },
  ...{ STRIPE_API_URL: 'https://api.stripe.com', NEWS_QUEUE_URL: 'https://sqs.example.com/news' },
  FILES_BUCKET: 'files',
  AWS_REGION: 'eu-west-1',
};
