import { stopStripeMock } from './stripe-mock.ts';

export default stopStripeMock;
