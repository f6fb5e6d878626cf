/** What a function may do with the table; each name is one narrow grant of `OrderTable`. */
export type TableAccess =
  | 'readItems'
  | 'readChanges'
  | 'listByParty'
  | 'listContested'
  | 'listFailed'
  | 'listNotes'
  | 'findDue'
  | 'findByPayment'
  | 'append'
  | 'takeDisputes'
  | 'setAvailability'
  | 'keepMail';

export type RouteKey = `${'GET' | 'POST' | 'PUT'} /v1/${string}`;

export interface HttpFunction {
  readonly description: string;
  readonly routes: readonly RouteKey[];
  readonly access: readonly TableAccess[];
  /** The setting without which a stage does without it. */
  readonly onlyWith?: 'availability';
  /** What it gives permits for. */
  readonly files?: 'upload' | 'download';
}
