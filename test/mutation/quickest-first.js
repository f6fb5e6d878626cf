import Sequencer from '@jest/test-sequencer';

/** Most mutants are noticed by many files of tests: by the quickest, if those come first. */
export default class QuickestFirst extends Sequencer {
  /** @param {readonly import('@jest/test-result').Test[]} tests */
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => (one.duration ?? 0) - (other.duration ?? 0));
  }
}
