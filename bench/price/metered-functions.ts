import type { LocalFunction } from '../../local/functions/local-function.ts';
import { type DeployedStage, functionsOf } from '../support/deployed-stage.ts';
import type { Meter } from './meter.ts';
import { platformLines } from './platform-lines.ts';

export interface MeteredFunctions {
  /** The function with this name or ARN. */
  get(reference: string): Pick<LocalFunction, 'invoke'>;
}

/** Invokes functions of the stage one at a time, and has each counted under its logical name. */
export const meteredFunctions = (stage: DeployedStage, meter: Meter): MeteredFunctions => {
  const functions = new Map(functionsOf(stage).map((one) => [one.ref, one]));
  return {
    get: (reference) => {
      const { settings } = stage.functions.get(reference);
      const { name = '', systemLogLevel = 'INFO', deployed } = functions.get(settings.name) ?? {};
      const invoked = { name, memoryMb: settings.memoryMegabytes };
      return {
        invoke: (event) =>
          meter.run(invoked, async () => {
            for (const line of platformLines(systemLogLevel)) meter.logged(line);
            return deployed?.invoke(event);
          }),
      };
    },
  };
};
