import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../http/reply.ts';
import { warn } from '../process/warn.ts';
import type { ControlRoute } from './control-route.ts';
import { type ControlSources, controlRoutes } from './control-routes.ts';
import { Problem, sendProblem } from './problem.ts';

/** Serves the runner's own routes beside the stack's. */
export class Control {
  readonly #routes: ReadonlyMap<string, ControlRoute>;

  constructor(sources: ControlSources) {
    this.#routes = new Map(Object.entries(controlRoutes(sources)));
  }

  /** Answers and returns true if the request is for the runner itself. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [path] = (request.url ?? '').split('?', 1);
    const route = this.#routes.get(`${request.method} ${path}`);
    if (route) void this.#serve(route, request, response);
    return route !== undefined;
  }

  async #serve(
    route: ControlRoute,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      sendJson(response, 200, await route(request));
    } catch (error) {
      if (response.destroyed) return;
      if (error instanceof Problem) return sendProblem(response, error);
      warn(`${request.method} ${request.url} failed`, error);
      sendProblem(response, new Problem(500, 'internal-error', 'The local runner failed.'));
    }
  }
}
