import { SearchX } from 'lucide-react';
import { Button } from '../button.tsx';
import { Message } from '../message.tsx';
import { Notice } from '../notice.tsx';
import { Specimen } from './specimen.tsx';

export function MessageStates() {
  return (
    <>
      <Specimen
        name="Notice"
        states={{
          plain: <Notice>Nothing about the order changes.</Notice>,
          good: <Notice tone="good">The order is completed.</Notice>,
          warning: <Notice tone="warning">Not possible now: the order is closed.</Notice>,
          danger: <Notice tone="danger">The deadline has passed.</Notice>,
        }}
      />
      <Specimen
        name="Message"
        states={{
          'below a heading': (
            <Message below title="Nothing to decide" lead="A dispute appears here.">
              <Button>Try again</Button>
            </Message>
          ),
          'with an icon': (
            <Message
              below
              icon={SearchX}
              title="No orders match “hall”"
              lead="Check the spelling, or try fewer words."
            />
          ),
          'all that a page has to say': (
            <Message title="This page doesn’t exist" lead="Check its address." />
          ),
        }}
      />
    </>
  );
}
