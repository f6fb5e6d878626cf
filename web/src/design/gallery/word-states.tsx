import { Badge } from '../badge.tsx';
import { Count } from '../count.tsx';
import { Fact, Facts } from '../facts.tsx';
import { Quote } from '../quote.tsx';
import { SkeletonLine } from '../skeleton.tsx';
import { Row, Specimen } from './specimen.tsx';

export function WordStates() {
  return (
    <>
      <Specimen
        name="Badge"
        states={{
          tones: (
            <Row>
              <Badge>Plain</Badge>
              <Badge tone="good">Good</Badge>
              <Badge tone="warning">Warning</Badge>
              <Badge tone="danger">Danger</Badge>
            </Row>
          ),
        }}
      />
      <Specimen
        name="Count"
        states={{
          tones: (
            <Row>
              <Count count={0} />
              <Count count={3} tone="warning" />
              <Count count={12} tone="danger" />
            </Row>
          ),
          'at least': <Count count={1200} isLeast />,
          'for those who listen': <Count count={2} label="2 orders need your answer" />,
        }}
      />
      <Specimen
        name="Facts"
        states={{
          plain: (
            <Facts>
              <Fact label="Start">25 Nov, 9:00</Fact>
              <Fact label="Price" strong>
                $480.00
              </Fact>
            </Facts>
          ),
          'on its way': (
            <Facts>
              <Fact label="Start">
                <SkeletonLine width="6rem" />
              </Fact>
            </Facts>
          ),
        }}
      />
      <Specimen name="Skeleton" states={{ 'a line': <SkeletonLine width="12rem" /> }} />
      <Specimen
        name="Quote"
        states={{ 'two lines': <Quote>{'The walls are done.\nThe ceiling is next.'}</Quote> }}
      />
    </>
  );
}
