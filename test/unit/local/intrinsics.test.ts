// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholders
import { resolveIntrinsics } from '../../../local/template/intrinsics.ts';

const references = {
  ref: (name: string) => `ref of ${name}`,
  attribute: (logicalId: string, attribute: string) => `${attribute} of ${logicalId}`,
};
const resolve = (value: unknown) => resolveIntrinsics(value, references);

test.each([
  ['a plain value', 42, 42],
  ['null', null, null],
  ['Ref', { Ref: 'Table' }, 'ref of Table'],
  ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Arn of Table'],
  ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Stream.Arn of Table'],
  ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, 'a-ref of B'],
  ['Fn::Split', { 'Fn::Split': [' ', { Ref: 'B' }] }, ['ref', 'of', 'B']],
  ['Fn::Select', { 'Fn::Select': ['2', { 'Fn::Split': [' ', { Ref: 'B' }] }] }, 'B'],
  ['Fn::Sub with references', { 'Fn::Sub': 'x-${A}-${B.Arn}' }, 'x-ref of A-Arn of B'],
  ['Fn::Sub with variables', { 'Fn::Sub': ['${V}', { V: { Ref: 'A' } }] }, 'ref of A'],
  ['Fn::Sub with a literal', { 'Fn::Sub': '${!A}' }, '${A}'],
  ['nested lists and objects', { a: [{ b: { Ref: 'C' } }] }, { a: [{ b: 'ref of C' }] }],
  ['an object that only looks alike', { Ref: 'A', more: 1 }, { Ref: 'A', more: 1 }],
])('%s', (_, value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test('an unknown function is refused by its name', () => {
  expect(() => resolve({ 'Fn::ImportValue': 'x' })).toThrow(/Fn::ImportValue/);
});
