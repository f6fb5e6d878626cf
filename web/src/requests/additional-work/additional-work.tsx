import { FilesField, filesOf } from '../../files/files-field.tsx';
import { EntryList } from '../../form/entry-list.tsx';
import { IntegerField, MoneyField, TextField, TimeField } from '../../form/fields.tsx';
import { texts } from '../../texts/texts.ts';
import type { ContentProps, FieldsProps, RequestView } from '../request-view.ts';
import styles from './additional-work.module.css';
import { totalOf, WorkOffered, workTerms } from './work-offered.tsx';

const t = texts.requests.additional_work;

/** The pro offers to do more, for more. */
export const additionalWork = {
  Fields: AdditionalWorkFields,
  read: (values, { price: { currency } }) => ({
    type: 'additional_work',
    title: values.text('/title'),
    description: values.text('/description'),
    items: values.list('/items', (item) => ({
      description: values.text(`${item}/description`),
      quantity: values.integer(`${item}/quantity`),
      unitAmount: values.money(`${item}/unitAmount`, currency),
    })),
    newEndAt: values.instant('/newEndAt'),
    attachments: filesOf(values),
  }),
  Content: WorkOffered,
  effect: ({ items, newEndAt }, { price, payment, endAt }) => ({
    price: price.amount + totalOf(items),
    ...(payment && { charge: totalOf(items) }),
    ...(newEndAt && newEndAt !== endAt && { endAt: newEndAt }),
  }),
  answering: 'accept-or-decline',
  offer: { terms: workTerms, message: () => undefined },
  events: {
    work_added: ({ data: { amount, price, newEndAt } }, { money, time }) => {
      const added = { amount: money(amount), price: money(price.amount) };
      return newEndAt ? t.addedUntil({ ...added, end: time(newEndAt) }) : t.added(added);
    },
  },
} satisfies RequestView<'additional_work'>;

function AdditionalWorkFields({ order, offer }: FieldsProps<'additional_work'>) {
  return (
    <>
      <TextField
        pointer="/title"
        label={t.title}
        help={texts.form.characters({ min: 3, max: 80 })}
        initial={offer?.title}
      />
      <TextField
        pointer="/description"
        label={t.description}
        help={t.descriptionHelp({ min: 20, max: 2000 })}
        initial={offer?.description}
        long
      />
      <Items currency={order.price.currency} offered={offer?.items} />
      <TimeField
        pointer="/newEndAt"
        label={t.newEndAt}
        help={t.newEndAtHelp}
        initial={offer?.newEndAt}
        optional
      />
      <FilesField orderId={order.orderId} />
    </>
  );
}

interface ItemsProps {
  readonly currency: string;
  readonly offered: ContentProps<'additional_work'>['form']['items'] | undefined;
}

function Items({ currency, offered = [] }: ItemsProps) {
  return (
    <EntryList
      pointer="/items"
      most={20}
      initial={Math.max(1, offered.length)}
      legend={t.items}
      texts={{ entry: t.item, add: t.addItem, remove: t.remove, removeEntry: t.removeItem }}
    >
      {(item, origin) => (
        <div className={styles.item}>
          <TextField
            pointer={`${item}/description`}
            label={t.itemDescription}
            initial={offered[origin]?.description}
          />
          <IntegerField
            pointer={`${item}/quantity`}
            label={t.quantity}
            initial={offered[origin]?.quantity ?? 1}
          />
          <MoneyField
            pointer={`${item}/unitAmount`}
            label={t.unitAmount}
            currency={currency}
            initial={offered[origin]?.unitAmount}
          />
        </div>
      )}
    </EntryList>
  );
}
