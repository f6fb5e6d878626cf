import type { Order, RequestOf, RequestType } from '../api/types.ts';
import { wordsFor } from '../history/event-sentences.ts';
import { viewOf } from '../requests/index.ts';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { compareTerms, type TermPair } from './compare-terms.ts';
import styles from './comparison.module.css';

type Form = RequestOf<RequestType>['form'];

/** One side: what is offered, and what it is called. */
interface OfferSide {
  readonly title: string;
  readonly form: Form;
}

interface ComparisonProps {
  readonly type: RequestType;
  readonly before: OfferSide;
  readonly now: OfferSide;
  readonly order: Order;
  /** Leaves out what is the same on both sides. */
  readonly changesOnly?: boolean;
}

/** Two offers side by side; what differs is marked. */
export function Comparison({ type, before, now, order, changesOnly = false }: ComparisonProps) {
  const reader = useReader();
  const { offer } = viewOf(type);
  if (!offer) return null;
  const words = wordsFor(order, reader);
  const pairs = compareTerms(offer.terms(before.form, words), offer.terms(now.form, words));
  const shown = changesOnly ? pairs.filter(({ isChanged }) => isChanged) : pairs;
  if (shown.length === 0) return <p>{texts.offers.same}</p>;
  return (
    <div className={styles.comparison}>
      <div className={styles.titles} aria-hidden="true">
        <span>{before.title}</span>
        <span>{now.title}</span>
      </div>
      <dl className={styles.terms}>
        {shown.map((pair) => (
          <Term key={pair.label} pair={pair} before={before.title} now={now.title} />
        ))}
      </dl>
    </div>
  );
}

function Term({ pair, before, now }: { pair: TermPair; before: string; now: string }) {
  const { label, isChanged } = pair;
  return (
    <div className={`${styles.term} ${isChanged ? styles.changed : ''}`}>
      <dt>
        {label}
        {isChanged && <span className="visually-hidden"> ({texts.offers.changed})</span>}
      </dt>
      <dd>
        <span className="visually-hidden">{before}: </span>
        <bdi>{isChanged ? <del>{pair.before}</del> : pair.before}</bdi>
      </dd>
      <dd>
        <span className="visually-hidden">{now}: </span>
        <bdi>{isChanged ? <strong>{pair.now}</strong> : pair.now}</bdi>
      </dd>
    </div>
  );
}
