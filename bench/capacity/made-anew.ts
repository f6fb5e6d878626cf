import { readFileSync } from 'node:fs';
import { stdin, stdout } from 'node:process';
import { withTables } from './capacity-docs.ts';
import { playCases } from './results/cases.ts';

/* Reads docs/capacity.md from its input, and writes it with the tables as they would be made now. */
stdout.write(withTables(readFileSync(stdin.fd, 'utf8'), playCases()));
