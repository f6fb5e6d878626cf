import { localJson } from './local-json.ts';
import { type PageSettings, page } from './page-settings.ts';

const PAGE = {
  variable: 'PAGE',
  schema: page,
  example: '{"brand": {"name": "Example Market"}, "embedOrigins": ["http://localhost:4100"]}',
  asAWhole: 'give what the setting `page` of a stage takes: see docs/embedding.md',
};

/** Where `npm run example:embedding` shows its page. */
const EXAMPLE: PageSettings = { embedOrigins: ['http://localhost:4100'] };

/**
 * How the page of the stage `local` looks and where it may be embedded, as the environment says;
 * without a brand, and in the example's page, if it says nothing.
 * @throws Error that says what to write instead
 */
export const pageFrom = (text: string | undefined): PageSettings =>
  localJson(PAGE, text) ?? EXAMPLE;
