import type { components } from './generated/schema.ts';

type Schemas = components['schemas'];

export type Order = Schemas['Order'];
export type ListedOrder = Schemas['ListedOrder'];
export type OrderRequest = Schemas['Request'];
export type Preview = Schemas['Preview'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type DeskEntry = Schemas['DeskEntry'];
export type FailedMovement = Schemas['FailedMovement'];
export type Attachment = Schemas['Attachment'];
export type Note = Schemas['Note'];
