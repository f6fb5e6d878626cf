import { Ledger, LedgerLine } from '../ledger.tsx';
import { Specimen } from './specimen.tsx';

export function LedgerStates() {
  return (
    <Specimen
      name="Ledger"
      states={{
        'with every kind of line': (
          <Ledger>
            <LedgerLine label="Paid" amount="$500.00" />
            <LedgerLine kind="part" label="Service fee" amount="$20.00" />
            <LedgerLine label="Additional work" amount="+$145.00" note="Done" />
            <LedgerLine kind="open" label="Refund" amount="-$60.00" note="On its way" />
            <LedgerLine kind="sum" label="Paid in total" amount="$645.00" />
            <LedgerLine label="Refundable" amount="$565.00" />
          </Ledger>
        ),
      }}
    />
  );
}
