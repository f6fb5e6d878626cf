import { spawnSync } from 'node:child_process';
import { pythonTool } from '../tools/python-tools.ts';

/** Something that is wrong with a template. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  /** Where in the template. */
  readonly path: string;
}

interface Match {
  readonly Rule: { readonly Id: string };
  readonly Message: string;
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

const endsWithinMs = 5 * 60_000;
const megabyte = 1024 * 1024;

/** What CloudFormation would refuse or warn of, if the template in a file were deployed in any of the regions. */
export function lint(file: string, regions: readonly string[]): readonly Finding[] {
  const { stdout, stderr, error, status } = spawnSync(
    pythonTool('cfn-lint'),
    ['--format', 'json', '--regions', ...regions, '--template', file],
    { encoding: 'utf8', timeout: endsWithinMs, maxBuffer: 64 * megabyte },
  );
  if (error) throw error;
  if (!stdout.startsWith('['))
    throw new Error(`cfn-lint ended with ${status}: ${stderr || stdout}`);
  return (JSON.parse(stdout) as Match[]).map(({ Rule, Message, Location }) => ({
    rule: Rule.Id,
    message: Message,
    path: Location.Path?.join('/') ?? '',
  }));
}
