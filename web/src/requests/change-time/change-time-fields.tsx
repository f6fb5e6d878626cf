import type { Order, Party } from '../../api/types.ts';
import fields from '../../form/field.module.css';
import { TimeField } from '../../form/fields.tsx';
import type { FormValues } from '../../form/form-values.ts';
import { texts } from '../../texts/texts.ts';
import { MINUTE } from '../../time/units.ts';
import { ReasonFields } from '../reason-fields.tsx';
import type { FieldsProps, RequestFields } from '../request-fields.ts';

const t = texts.requests.change_time;

/** What either party fills in: other times, and why. */
export const changeTimeFields = {
  Fields: ChangeTimeFields,
  read: (values, order) => ({
    type: 'change_time',
    startAt: changed(values, '/startAt', order.startAt),
    endAt: changed(values, '/endAt', order.endAt),
    reason: values.text('/reason'),
    message: values.text('/message'),
  }),
} satisfies RequestFields<'change_time'>;

/** The fields start with the order's own times: a time left as it is is not asked for. */
function changed(values: FormValues, pointer: string, current: string) {
  const wanted = values.instant(pointer);
  const isSame = wanted && Math.abs(Date.parse(wanted) - Date.parse(current)) < MINUTE;
  return isSame ? undefined : wanted;
}

const canMoveStart = ({ status }: Order): boolean => status === 'accepted';

/** That the customer is waited for is not for the customer to say. */
function reasonsOf(party: Party) {
  const { waiting_on_customer: _, ...ofCustomer } = t.reasons;
  return party === 'pro' ? t.reasons : ofCustomer;
}

function ChangeTimeFields({ order, by, asked, offer }: FieldsProps<'change_time'>) {
  return (
    <>
      <div className={fields.row}>
        {canMoveStart(order) && (
          <TimeField
            pointer="/startAt"
            label={t.startAt}
            initial={offer?.startAt ?? order.startAt}
            help={t.datesHelp}
          />
        )}
        <TimeField
          pointer="/endAt"
          label={t.endAt}
          initial={offer?.endAt ?? order.endAt}
          {...(!canMoveStart(order) && { help: t.started })}
        />
      </div>
      <ReasonFields
        t={t}
        reasons={reasonsOf(by)}
        asked={asked}
        characters={{ min: 10, max: 1000 }}
        initial={offer?.reason}
      />
    </>
  );
}
