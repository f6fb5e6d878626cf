import type { Template } from 'aws-cdk-lib/assertions';
import { entryFiles } from '../../lib/entry-files.ts';
import { type Resource, resourcesOf } from './stack-under-test.ts';

export interface Permission {
  readonly action: string;
  /** The resources as JSON. */
  readonly on: string;
}

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

export const functionNames = Object.keys(entryFiles);

/** What a function's role allows, action by action; nothing if the stage does without the function. */
export function permissionsOf(template: Template, functionName: string): readonly Permission[] {
  const roles = Object.entries(resourcesOf(template, 'AWS::IAM::Role'));
  const found = roles.find(([, role]) => describes(role, functionName));
  return found ? permissionsOfRole(template, found[0]) : [];
}

/** What the role allows whose logical id begins so, action by action. */
export function permissionsOfRole(template: Template, idStart: string): readonly Permission[] {
  return Object.values(resourcesOf(template, 'AWS::IAM::Policy'))
    .filter(({ Properties }) => isFor(Properties.Roles, idStart))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .flatMap(({ Action, Resource }) =>
      [Action].flat().map((action) => ({ action, on: JSON.stringify(Resource) })),
    );
}

/** Actions of a service that a function may take, each once, in order. */
export function actionsOf(template: Template, functionName: string, service: string): string[] {
  const names = permissionsOf(template, functionName)
    .map(({ action }) => action)
    .filter((action) => action.startsWith(`${service}:`));
  return [...new Set(names)].map((action) => action.slice(service.length + 1)).sort();
}

/** The functions that may take an action. */
export function functionsThatMay(template: Template, action: string): string[] {
  return functionNames.filter((name) =>
    permissionsOf(template, name).some((permission) => permission.action === action),
  );
}

const describes = ({ Properties }: Resource, functionName: string) =>
  Properties.Description === `What ${functionName} may do`;

const isFor = (roles: readonly { readonly Ref: string }[], idStart: string) =>
  roles.some(({ Ref }) => Ref.startsWith(idStart));
