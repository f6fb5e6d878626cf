import { Printer } from 'lucide-react';
import { Button } from '../button.tsx';
import { Buttons } from '../buttons.tsx';
import { ShowMore } from '../show-more.tsx';
import { Specimen } from './specimen.tsx';

const list = { hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => undefined };

export function ButtonStates() {
  return (
    <>
      <Specimen
        name="Button"
        states={{
          looks: <Looks />,
          'with an icon': (
            <Button look="quiet">
              <Printer size={16} aria-hidden="true" />
              Print
            </Button>
          ),
          busy: <Looks busy />,
          disabled: <Looks disabled />,
          wide: (
            <Button look="primary" wide>
              Wide
            </Button>
          ),
        }}
      />
      <Specimen
        name="Buttons"
        states={{
          'more than there is room for': (
            <Buttons>
              {['Accept', 'Decline', 'Make a counter-offer', 'Give more time'].map((name) => (
                <Button key={name}>{name}</Button>
              ))}
            </Buttons>
          ),
        }}
      />
      <Specimen
        name="ShowMore"
        states={{
          'more to come': <ShowMore list={list} />,
          'on its way': <ShowMore list={{ ...list, isFetchingNextPage: true }} />,
        }}
      />
    </>
  );
}

function Looks(state: { busy?: boolean; disabled?: boolean }) {
  return (
    <Buttons>
      <Button look="primary" {...state}>
        Primary
      </Button>
      <Button {...state}>Plain</Button>
      <Button look="quiet" {...state}>
        Quiet
      </Button>
    </Buttons>
  );
}
