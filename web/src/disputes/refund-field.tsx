import { use, useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { DraftContext } from '../form/draft-context.ts';
import { MoneyField } from '../form/fields.tsx';
import { FieldsChangedContext } from '../form/fields-changed.ts';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import styles from './refund-field.module.css';

const POINTER = '/refund';

interface RefundFieldProps {
  readonly currency: string;
  /** Minor units, as all amounts here. */
  readonly asked: number;
  readonly offered: number;
  /** What can still be returned. */
  readonly most: number;
}

/** How much goes back. It begins with what the pro has offered: so much is undisputed. */
export function RefundField({ currency, asked, offered, most }: RefundFieldProps) {
  const money = useMoney(currency);
  const changed = use(FieldsChangedContext);
  const draft = use(DraftContext);
  const undisputed = Math.min(offered, most) || undefined;
  const [picked, setPicked] = useState({ amount: undisputed, times: 0 });
  const seen = useRef(0);
  useEffect(() => {
    if (seen.current !== picked.times) changed(POINTER);
    seen.current = picked.times;
  }, [picked, changed]);
  const t = texts.moderation;
  const suggestions = [
    { amount: offered, text: t.asOffered },
    { amount: Math.round((asked + offered) / 2), text: t.halfway },
    { amount: asked, text: t.asAsked },
  ].filter(
    ({ amount }, index, all) =>
      amount <= most && all.findIndex((one) => one.amount === amount) === index,
  );
  return (
    <div className={styles.refund}>
      {/* What is picked counts more than what was typed before. */}
      <DraftContext key={picked.times} value={picked.times > 0 ? undefined : draft}>
        <MoneyField
          pointer={POINTER}
          label={texts.dispute.refund}
          help={texts.dispute.refundHelp({ most: money(most) })}
          currency={currency}
          from={0}
          to={most}
          initial={picked.amount}
        />
      </DraftContext>
      <fieldset className={styles.suggestions}>
        <legend className="visually-hidden">{t.suggestions}</legend>
        {suggestions.map(({ amount, text }) => (
          <Button
            key={amount}
            onClick={() => setPicked(({ times }) => ({ amount, times: times + 1 }))}
          >
            {text({ amount: money(amount) })}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
