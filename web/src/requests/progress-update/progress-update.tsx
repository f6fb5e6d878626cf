import { Quote } from '../../design/quote.tsx';
import { texts } from '../../texts/texts.ts';
import type { RequestView } from '../request-view.ts';

const t = texts.requests.progress_update;

/** The customer asks how the work is going. */
export const progressUpdate = {
  Content: ({ form }) => <Quote>{form.question || t.noQuestion}</Quote>,
  effect: () => ({}),
  answering: 'provide-progress',
} satisfies RequestView<'progress_update'>;
