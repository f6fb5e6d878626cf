/** Another change was stored first: what was decided no longer holds. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** There is no room for another timer: the sweeper has to do its work. */
export class TimersFull extends Error {
  override readonly name = 'TimersFull';
}

/** Something outside cannot be reached or is overloaded; whether it did its work may be unknown. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** A message that its sender has not signed, or not lately. */
export class SignatureInvalid extends Error {
  override readonly name = 'SignatureInvalid';
}
