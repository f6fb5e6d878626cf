import { partyName, partyOf } from '../api/parties.ts';
import type { Order } from '../api/types.ts';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Fact, Facts } from '../design/facts.tsx';
import { useMoney } from '../money/use-money.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import styles from './answers.module.css';
import type { MoneyMoved } from './money-moved.ts';

interface ConfirmMoneyProps {
  readonly order: Order;
  readonly moved: MoneyMoved;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** How much moves, whose it is and where it goes: one more press, and it does. */
export default function ConfirmMoney({ order, moved, onConfirm, onClose }: ConfirmMoneyProps) {
  const { session } = useSignedIn();
  const money = useMoney(order.price.currency);
  const isCharge = moved.kind === 'charge';
  const values = {
    amount: money(moved.amount),
    reader: partyOf(order, session.userId) ?? 'other',
    customer: partyName(order, 'customer'),
    pro: partyName(order, 'pro'),
  };
  const t = texts.confirm;
  return (
    <Dialog
      open
      onClose={onClose}
      title={(isCharge ? t.pay : t.refund)(values)}
      description={t.lead}
    >
      <div className={styles.answers}>
        <Facts>
          <Fact label={t.amount} strong>
            {values.amount}
          </Fact>
          <Fact label={t.from}>{isCharge ? t.customer(values) : t.orderPayment}</Fact>
          <Fact label={t.to}>{isCharge ? t.pro(values) : t.customer(values)}</Fact>
        </Facts>
        <Buttons>
          <Button look="primary" onClick={onConfirm}>
            {(isCharge ? t.payButton : t.refundButton)(values)}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </Buttons>
      </div>
    </Dialog>
  );
}
