import { description } from '../support/openapi.ts';
import { EVERYTHING, resourcesOf, templateOf } from './stack-under-test.ts';

const described = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

/** Called by the payment provider and by no client: docs/stripe.md tells of it. */
const FOR_STRIPE = 'POST /webhooks/stripe';

test('the description has exactly the routes of the template that clients call', () => {
  const routes = resourcesOf(templateOf('dev', EVERYTHING), 'AWS::ApiGatewayV2::Route');

  const deployed = Object.values(routes).map(({ Properties }) => Properties.RouteKey);

  expect([...described, FOR_STRIPE].sort()).toEqual(deployed.sort());
});
