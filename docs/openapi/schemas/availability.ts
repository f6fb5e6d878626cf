import * as z from 'zod/mini';
import { instant } from './parts.ts';

export const availability = z.object({ awayUntil: z.nullable(instant) });
