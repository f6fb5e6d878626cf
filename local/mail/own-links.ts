import type { Template, TemplateResource } from '../template/template.ts';

interface FunctionProperties {
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> };
}

/** The template with mail whose links lead to this machine. */
export function withOwnLinks(template: Template, address: string): Template {
  const resources = Object.entries(template.Resources).map(([id, resource]) => [
    id,
    leadingTo(address, resource),
  ]);
  return { ...template, Resources: Object.fromEntries(resources) };
}

function leadingTo(address: string, resource: TemplateResource): TemplateResource {
  const { Environment } = (resource.Properties ?? {}) as FunctionProperties;
  const variables = Environment?.Variables;
  if (resource.Type !== 'AWS::Lambda::Function' || !variables?.UNSUBSCRIBE_URL) return resource;
  const Variables = {
    ...variables,
    ...(variables.ORDER_URL !== undefined && { ORDER_URL: `${address}/orders/{orderId}` }),
    UNSUBSCRIBE_URL: `${address}/mail/unsubscribe`,
  };
  return { ...resource, Properties: { ...resource.Properties, Environment: { Variables } } };
}
