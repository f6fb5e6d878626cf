import { description } from '../support/openapi.ts';
import { EVERYTHING, resourcesOf, templateOf } from './stack-under-test.ts';

const described = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

/** Called by the payment provider and by readers of mail, and by no client: docs/stripe.md and docs/mail.md tell of them. */
const FOR_OTHERS = ['POST /webhooks/stripe', 'GET /mail/unsubscribe', 'POST /mail/unsubscribe'];

test('the description has exactly the routes of the template that clients call', () => {
  const routes = resourcesOf(templateOf('dev', EVERYTHING), 'AWS::ApiGatewayV2::Route');

  const deployed = Object.values(routes).map(({ Properties }) => Properties.RouteKey);

  expect([...described, ...FOR_OTHERS].sort()).toEqual(deployed.sort());
});
