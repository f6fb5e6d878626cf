import * as z from 'zod/mini';
import { colorProperties } from './brand/brand-properties.ts';
import { lowContrasts } from './brand/low-contrast.ts';
import { pageTokens } from './brand/page-colors.ts';
import { httpFunctions } from './functions.ts';
import { longestDays } from './longest-window.ts';
import { LONGEST, secondsOf } from './request-settings.ts';
import { or } from './setting-fault.ts';
import { allSettings } from './stage-schema.ts';

type Check = z.core.CheckFn<z.infer<typeof allSettings>>;

/** A deadline is decided when a request is opened, and its timer has to live until then. */
const outlivesNoTimer: Check = ({ value, issues }) => {
  if (issues.length > 0) return;
  const absence = value.availability?.maxDays ?? 0;
  for (const [type, input] of Object.entries(value.windows)) {
    const days = absence + longestDays(secondsOf(input), value.calendar);
    if (days <= LONGEST.toDays()) continue;
    const fix = `give a shorter one: with the calendar and an absence it can take ${days} days, and a timer lives for 364`;
    const message = or(fix).error({ input });
    issues.push({ code: 'custom', path: ['windows', type], input, message });
  }
};

const availabilityRoutes: readonly string[] = Object.values(httpFunctions).flatMap((operation) =>
  'onlyWith' in operation ? operation.routes : [],
);

/** A route that a stage does without cannot be limited. */
const limitsItsOwnRoutes: Check = ({ value, issues }) => {
  const { availability, throttles } = value;
  const missing = availability ? [] : availabilityRoutes;
  for (const input of Object.keys(throttles?.routes ?? {})) {
    if (!missing.includes(input)) continue;
    const message = or('leave it out, or set availability').error({ input });
    issues.push({ code: 'custom', path: ['throttles', 'routes'], input, message });
  }
};

/** Settings of a provider that the stage does not use would mislead. */
const setsItsOwnProvider: Check = ({ value, issues }) => {
  const { payments, stripe: input } = value;
  if (!input || payments === 'stripe') return;
  const message = or('leave it out, or set payments to "stripe"').error({ input });
  issues.push({ code: 'custom', path: ['stripe'], input, message });
};

/** Mail is of no use without addresses, nor without a page that its button leads to. */
const canSendItsMail: Check = ({ value, issues }) => {
  const { mail, identity } = value;
  if (!mail || identity.kind !== 'oidc') return;
  const miss = (path: string[], fix: string) =>
    issues.push({ code: 'custom', path, input: undefined, message: `Missing: ${fix}` });
  if (!identity.directory) miss(['identity', 'directory'], 'say where mail finds addresses');
  if (!identity.page && !mail.orderUrl) miss(['mail', 'orderUrl'], 'say where orders are shown');
};

/** What the page writes in has to be read by everybody. */
const canBeRead: Check = ({ value, issues }) => {
  const brand = value.page?.brand;
  if (issues.length > 0 || !brand?.colors) return;
  const properties = new Map([...pageTokens(), ...colorProperties(brand)]);
  for (const { scheme, color, on, found, needed } of lowContrasts(properties)) {
    const message = `${color} on ${on} has a contrast of ${found}:1 where it is ${scheme}, and needs ${needed}:1 (WCAG AA): make them differ more`;
    issues.push({
      code: 'custom',
      path: ['page', 'brand', 'colors'],
      input: brand.colors,
      message,
    });
  }
};

const stageConfigSchema = allSettings.check(
  outlivesNoTimer,
  limitsItsOwnRoutes,
  setsItsOwnProvider,
  canSendItsMail,
  canBeRead,
);

/** The settings of one stage, with all that it leaves to others. */
export type StageConfig = Readonly<z.infer<typeof stageConfigSchema>>;
/** The settings of one stage as they are written down. */
export type StageSettings = Readonly<z.input<typeof stageConfigSchema>>;

/** Returns the settings if all is well with them. @throws Error that lists every bad setting and its fix */
export function checkedStageConfig(stage: string, settings: unknown): StageConfig {
  const { data, error } = z.safeParse(stageConfigSchema, settings, { error: otherwise });
  if (data) return data;
  const faults = error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
  throw new Error(`Settings of stage "${stage}" (lib/stages.ts):\n${faults.join('\n')}`);
}

/** For faults that the schema has no words for. */
function otherwise({ code, input, keys }: { code?: string; input?: unknown; keys?: string[] }) {
  return code === 'unrecognized_keys' || code === 'invalid_key'
    ? `${keys?.join(', ') ?? JSON.stringify(input)} is no setting: take it out, or correct its name`
    : `${JSON.stringify(input)} will not do: see lib/stage-schema.ts for what it takes`;
}
