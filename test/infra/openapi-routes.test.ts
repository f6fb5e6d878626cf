import { description } from '../support/openapi.ts';
import { resourcesOf, templateOf } from './stack-under-test.ts';

const described = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

/** What a stage has that leaves nothing out. */
const everything = templateOf('dev', { availability: { maxDays: 14 } });

test('the description has exactly the routes of the template', () => {
  const routes = resourcesOf(everything, 'AWS::ApiGatewayV2::Route');

  const deployed = Object.values(routes).map(({ Properties }) => Properties.RouteKey);

  expect(described.sort()).toEqual(deployed.sort());
});
