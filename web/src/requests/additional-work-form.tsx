import { use, useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import fields from '../form/field.module.css';
import { IntegerField, MoneyField, TextField, TimeField } from '../form/fields.tsx';
import { FieldsChangedContext } from '../form/fields-changed.ts';
import { texts } from '../texts/texts.ts';
import styles from './additional-work-form.module.css';
import type { FieldsProps, FormOf } from './forms.tsx';

const MOST_ITEMS = 20;

/** The pro offers to do more, for more. */
export const additionalWorkForm: FormOf<'additional_work'> = {
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
  }),
};

function AdditionalWorkFields({ order }: FieldsProps) {
  const t = texts.additionalWork;
  return (
    <>
      <TextField pointer="/title" label={t.title} help={texts.form.characters(3, 80)} />
      <TextField pointer="/description" label={t.description} help={t.descriptionHelp} long />
      <Items currency={order.price.currency} />
      <TimeField pointer="/newEndAt" label={t.newEndAt} help={t.newEndAtHelp} optional />
    </>
  );
}

/** Items keep an id of their own, so that taking one out leaves the others' texts alone. */
function Items({ currency }: { currency: string }) {
  const t = texts.additionalWork;
  const [ids, setIds] = useState<readonly number[]>([0]);
  const changed = use(FieldsChangedContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields come and go with their ids
  useEffect(() => changed('/items'), [ids]);
  const add = () => setIds([...ids, Math.max(...ids) + 1]);
  return (
    <fieldset className={fields.group}>
      <legend className={styles.legend}>{t.items}</legend>
      {ids.map((id, index) => (
        <fieldset key={id} className={styles.item}>
          <legend className="visually-hidden">{t.item(index + 1)}</legend>
          <TextField pointer={`/items/${index}/description`} label={t.itemDescription} />
          <IntegerField pointer={`/items/${index}/quantity`} label={t.quantity} initial={1} />
          <MoneyField
            pointer={`/items/${index}/unitAmount`}
            label={t.unitAmount}
            currency={currency}
          />
          {ids.length > 1 && (
            <Button
              look="quiet"
              aria-label={t.removeItem(index + 1)}
              onClick={() => setIds(ids.filter((other) => other !== id))}
            >
              {t.remove}
            </Button>
          )}
        </fieldset>
      ))}
      {ids.length < MOST_ITEMS && (
        <div>
          <Button onClick={add}>{t.addItem}</Button>
        </div>
      )}
    </fieldset>
  );
}
