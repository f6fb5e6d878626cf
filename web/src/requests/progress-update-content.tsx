import { Quote } from '../design/quote.tsx';
import { texts } from '../texts/texts.ts';
import type { ContentProps } from './content-props.ts';

export function ProgressUpdateContent({ form }: ContentProps<'progress_update'>) {
  return <Quote>{form.question || texts.progressUpdate.noQuestion}</Quote>;
}
