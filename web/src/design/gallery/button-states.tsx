import { Printer } from 'lucide-react';
import { Button } from '../button.tsx';
import { Row, Specimen } from './specimen.tsx';

export function ButtonStates() {
  return (
    <Specimen
      name="Button"
      states={{
        looks: (
          <Row>
            <Button look="primary">Primary</Button>
            <Button>Plain</Button>
            <Button look="quiet">Quiet</Button>
          </Row>
        ),
        'with an icon': (
          <Button look="quiet">
            <Printer size={16} aria-hidden="true" />
            Print
          </Button>
        ),
        busy: (
          <Row>
            <Button look="primary" busy>
              Primary
            </Button>
            <Button busy>Plain</Button>
          </Row>
        ),
        disabled: (
          <Row>
            <Button look="primary" disabled>
              Primary
            </Button>
            <Button disabled>Plain</Button>
          </Row>
        ),
        wide: (
          <Button look="primary" wide>
            Wide
          </Button>
        ),
      }}
    />
  );
}
