import { description } from '../support/openapi.ts';
import { resourcesOf, templateOf } from './stack-under-test.ts';

const described = Object.entries(description.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

test('the description has exactly the routes of the template', () => {
  const routes = resourcesOf(templateOf('dev'), 'AWS::ApiGatewayV2::Route');

  const deployed = Object.values(routes).map(({ Properties }) => Properties.RouteKey);

  expect(described.sort()).toEqual(deployed.sort());
});
