import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descriptions } from '../../docs/events/descriptions.ts';
import { eventDocuments } from '../../docs/events/documents.ts';
import type { DomainEvent } from '../../lambdas/application/domain-event.ts';
import { compileFilters } from '../../local/stream/filter-pattern.ts';
import { EVENT_NAMES, faultsOfEvent } from '../support/event-schemas.ts';
import { schemaCompiler } from '../support/json-schemas.ts';

const docs = join(import.meta.dirname, '../../docs');
const folder = join(docs, 'events/schemas');
const stored = (event: string) => JSON.parse(readFileSync(join(folder, `${event}.json`), 'utf8'));
const exampleOf = (event: string): DomainEvent => stored(event).examples[0];
const delivered = (detail: DomainEvent) => ({
  source: 'order-requests',
  detailType: detail.event,
  detail,
});

describe('docs/events/schemas', () => {
  it('is what the code makes of it now (else run `npm run events`)', async () => {
    const files = readdirSync(folder).map((name) => [
      name,
      readFileSync(join(folder, name), 'utf8'),
    ]);
    expect(new Map(files as [string, string][])).toEqual(await eventDocuments());
  });

  it.each(EVENT_NAMES)('%s is JSON Schema (draft 2020-12)', (event) => {
    const compiler = schemaCompiler();
    expect(stored(event).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(compiler.validateSchema(stored(event))).toBe(true);
  });

  it.each(EVENT_NAMES)('%s has an example that fits', (event) => {
    const example = exampleOf(event);
    expect(example.event).toBe(event);
    expect(schemaCompiler().validate(stored(event), example)).toBe(true);
    expect(faultsOfEvent(delivered(example))).toEqual([]);
  });

  it.each(EVENT_NAMES)('%s leaves room for fields of later versions, everywhere', (event) => {
    expect(JSON.stringify(stored(event))).not.toContain('additionalProperties');
  });
});

describe('docs/events.md', () => {
  const page = readFileSync(join(docs, 'events.md'), 'utf8');
  const blocks = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']) =>
    JSON.parse(json),
  );

  it('lists every event with what it tells, and no other', () => {
    const rows = page.split('\n').filter((line) => line.includes('](events/schemas/'));
    const described = EVENT_NAMES.map(
      (event) => `| [\`${event}\`](events/schemas/${event}.json) | ${descriptions[event]} |`,
    );
    expect(rows.sort()).toEqual(described.sort());
  });

  it('shows an event as a target gets it', () => {
    const [event] = blocks;
    expect(event.detail).toEqual(exampleOf(event['detail-type']));
  });

  it.each(blocks.slice(1).map((pattern) => [JSON.stringify(pattern), pattern]))(
    'gives a pattern that takes some events: %s',
    (_, pattern) => {
      const takes = compileFilters([JSON.stringify(pattern)]);
      const events = EVENT_NAMES.map(exampleOf).map((detail) => ({
        source: 'order-requests',
        'detail-type': detail.event,
        detail,
      }));
      expect(events.filter(takes)).not.toEqual([]);
    },
  );
});
