import { CirclePlus, Hourglass, Landmark } from 'lucide-react';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';
import { Buttons } from '../buttons.tsx';
import { Specimen } from './specimen.tsx';

export function BannerStates() {
  return (
    <Specimen
      name="Banner"
      states={{
        'waits for others': (
          <Banner
            label="Waits for others"
            icon={Hourglass}
            lead="Cancellation"
            title="Waiting for Robin"
            onMore={() => undefined}
            aside="1 day 2 hr left"
          >
            <Buttons>
              <Button>Withdraw</Button>
              <Button>Give more time</Button>
            </Buttons>
          </Banner>
        ),
        'waits for others, and nothing can be done': (
          <Banner
            label="Nothing to be done"
            icon={Landmark}
            title="With the bank"
            note="It can take up to 10 days until the money arrives."
          />
        ),
        'waits for its reader': (
          <Banner
            label="Waits for its reader"
            icon={CirclePlus}
            lead="Your answer is needed"
            title="Jo offered additional work"
            onMore={() => undefined}
            aside="23 hr 4 min left"
            isYours
          >
            <Buttons>
              <Button look="primary">Accept</Button>
              <Button>Decline</Button>
            </Buttons>
          </Banner>
        ),
      }}
    />
  );
}
