import * as z from 'zod/mini';
import { fields, identifier, text } from '../../lambdas/domain/fields.ts';
import type { People } from '../identity/people.ts';
import type { ControlRoute } from './control-route.ts';
import { readJson } from './read-request.ts';

const personForm = fields({
  id: identifier(),
  email: z.exactOptional(text(3, 254)),
  name: z.exactOptional(text(1, 200)),
  locale: z.exactOptional(text(2, 35)),
  zoneinfo: z.exactOptional(text(1, 64)),
});

/** By which one tells the identity provider of the runner who somebody is. */
export function peopleRoutes(people: People): Readonly<Record<string, ControlRoute>> {
  return {
    'POST /local/people': async (request) => {
      const { id, ...claims } = await readJson(request, personForm);
      people.set(id, claims);
      return { id, ...people.claimsOf(id) };
    },
  };
}
