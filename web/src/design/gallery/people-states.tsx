import { Gavel } from 'lucide-react';
import { Avatar } from '../avatar.tsx';
import { Row, Specimen } from './specimen.tsx';

const PEOPLE = [
  'Robin Okafor',
  'Jo Lindqvist',
  'Mika',
  'Ana María Ruiz',
  'Łukasz Żak',
  'سارة النجار',
  '李 小龙',
  'Zoë',
];

export function PeopleStates() {
  return (
    <Specimen
      name="Avatar"
      states={{
        small: (
          <Row>
            {PEOPLE.map((name) => (
              <Avatar key={name} id={name} name={name} />
            ))}
          </Row>
        ),
        large: (
          <Row>
            {PEOPLE.map((name) => (
              <Avatar key={name} id={name} name={name} size="large" />
            ))}
          </Row>
        ),
        'without a name': <Avatar id="moderator" icon={Gavel} />,
      }}
    />
  );
}
