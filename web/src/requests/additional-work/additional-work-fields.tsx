import { FilesField, filesOf } from '../../files/files-field.tsx';
import { EntryList } from '../../form/entry-list.tsx';
import { IntegerField, MoneyField, TextField, TimeField } from '../../form/fields.tsx';
import { texts } from '../../texts/texts.ts';
import type { FieldsProps, RequestFields } from '../request-fields.ts';
import type { ContentProps } from '../request-view.ts';
import styles from './additional-work.module.css';

const t = texts.requests.additional_work;

/** What the pro fills in, and either party in turn: the work, what it costs by items, and until when. */
export const additionalWorkFields = {
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
} satisfies RequestFields<'additional_work'>;

function AdditionalWorkFields({ order, by, offer }: FieldsProps<'additional_work'>) {
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
        help={t.descriptionHelp({ by, min: 20, max: 2000 })}
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
