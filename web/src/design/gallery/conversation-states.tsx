import { Check } from 'lucide-react';
import { Avatar } from '../avatar.tsx';
import { Bubble, Thread } from '../bubble.tsx';
import { Quote } from '../quote.tsx';
import { Specimen } from './specimen.tsx';

export function ConversationStates() {
  return (
    <Specimen
      name="Bubble"
      states={{
        'both sides': (
          <Thread>
            <Bubble
              side="start"
              avatar={<Avatar id="jo" name="Jo Lindqvist" />}
              who="Jo Lindqvist"
              time="3 hours ago"
            >
              <Quote>Shall I paint the ceiling, too? It would take a day more.</Quote>
            </Bubble>
            <Bubble
              side="end"
              avatar={<Avatar id="robin" name="Robin Okafor" />}
              who={
                <>
                  <Check size={16} aria-hidden="true" />
                  Robin Okafor accepted
                </>
              }
              time="2 hours ago"
            />
          </Thread>
        ),
      }}
    />
  );
}
