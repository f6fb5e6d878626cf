import { Select } from '../select.tsx';
import { Specimen } from './specimen.tsx';

export function SelectStates() {
  return (
    <Specimen
      name="Select"
      states={{
        'one of two': (
          <Select aria-label="One of two">
            <option>Waiting longest</option>
            <option>Most at stake</option>
          </Select>
        ),
      }}
    />
  );
}
