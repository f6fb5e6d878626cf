import { type StepState, Steps } from '../steps.tsx';
import { Specimen } from './specimen.tsx';

const NAMES = ['Accepted', 'In progress', 'Delivered', 'Completed'];

const way = (name: string, ...states: readonly StepState[]) => (
  <Steps
    label={name}
    doneText="done"
    steps={states.map((state, index) => ({
      name: state === 'canceled' ? 'Canceled' : (NAMES[index] ?? ''),
      state,
      note: state === 'ahead' ? undefined : `2${index} Nov`,
    }))}
  />
);

export function StepStates() {
  return (
    <Specimen
      name="Steps"
      states={{
        'at the beginning': way('Beginning', 'current', 'ahead', 'ahead', 'ahead'),
        'on the way': way('On the way', 'done', 'done', 'current', 'ahead'),
        completed: way('Completed', 'done', 'done', 'done', 'completed'),
        canceled: way('Canceled', 'done', 'done', 'canceled'),
      }}
    />
  );
}
