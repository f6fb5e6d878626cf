import type { Order } from '../../api/types.ts';
import { Fact, Facts } from '../../design/facts.tsx';
import { Quote } from '../../design/quote.tsx';
import fields from '../../form/field.module.css';
import { TimeField } from '../../form/fields.tsx';
import type { FormValues } from '../../form/form-values.ts';
import { texts } from '../../texts/texts.ts';
import { Instant } from '../../time/instant.tsx';
import { MINUTE } from '../../time/units.ts';
import { ReasonFields } from '../reason-fields.tsx';
import type { ContentProps, FieldsProps, RequestView } from '../request-view.ts';

const t = texts.requests.change_time;

/** Either party asks to do the work at another time. */
export const changeTime = {
  Fields: ChangeTimeFields,
  read: (values, order) => ({
    type: 'change_time',
    startAt: changed(values, '/startAt', order.startAt),
    endAt: changed(values, '/endAt', order.endAt),
    reason: values.text('/reason'),
    message: values.text('/message'),
  }),
  Content: TimesAsked,
  effect: ({ startAt, endAt }) => ({ ...(startAt && { startAt }), ...(endAt && { endAt }) }),
  answering: 'accept-or-decline',
  offer: {
    terms: ({ startAt, endAt, reason }, { time }) => [
      ...(startAt ? [{ label: t.newStart, value: time(startAt) }] : []),
      ...(endAt ? [{ label: t.newEnd, value: time(endAt) }] : []),
      { label: t.reason, value: t.reasons[reason] },
    ],
    message: ({ message }) => message,
  },
  events: {
    order_rescheduled: ({ data: { startAt, endAt } }, { time }) =>
      t.moved({ start: time(startAt), end: time(endAt) }),
  },
} satisfies RequestView<'change_time'>;

/** The fields start with the order's own times: a time left as it is is not asked for. */
function changed(values: FormValues, pointer: string, current: string) {
  const wanted = values.instant(pointer);
  const isSame = wanted && Math.abs(Date.parse(wanted) - Date.parse(current)) < MINUTE;
  return isSame ? undefined : wanted;
}

const canMoveStart = ({ status }: Order): boolean => status === 'accepted';

function ChangeTimeFields({ order, asked, offer }: FieldsProps<'change_time'>) {
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
        asked={asked}
        characters={{ min: 10, max: 1000 }}
        initial={offer?.reason}
      />
    </>
  );
}

function TimesAsked({ form }: ContentProps<'change_time'>) {
  return (
    <>
      <Facts>
        {form.startAt && (
          <Fact label={t.newStart}>
            <Instant at={form.startAt} />
          </Fact>
        )}
        {form.endAt && (
          <Fact label={t.newEnd}>
            <Instant at={form.endAt} />
          </Fact>
        )}
        <Fact label={t.reason}>{t.reasons[form.reason]}</Fact>
      </Facts>
      <Quote>{form.message}</Quote>
    </>
  );
}
