/*
 * Bundles hold this in place of what the SDK reads streams of events with. No operation that we call
 * streams any, and the SDK's own is a tenth of a client, and keeps more from being left out.
 */

export class EventStreamSerde {
  /** @throws Error: whoever calls an operation that streams events needs the SDK's own */
  constructor() {
    throw new Error('The bundles leave out what reads streams of events');
  }
}

/** Clients of which some operations stream events ask for this when they are made. */
export const eventStreamSerdeProvider = () => undefined;

/** Likewise. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
