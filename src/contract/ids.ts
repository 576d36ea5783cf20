import { uuidv7 } from 'uuidv7';
import { z } from 'zod';

/** Public ids are UUIDv7 text. Brands keep one kind from being handed in where another is meant. */
const uuid = z.uuid();

export const EntryId = uuid.brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

export const EventId = uuid.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const AttachmentId = uuid.brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

export const SubjectId = uuid.brand<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;

export const PersonId = uuid.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const FactId = uuid.brand<'FactId'>();
export type FactId = z.infer<typeof FactId>;

export const NumberId = uuid.brand<'NumberId'>();
export type NumberId = z.infer<typeof NumberId>;

export const ScaleId = uuid.brand<'ScaleId'>();
export type ScaleId = z.infer<typeof ScaleId>;

export const StatementId = uuid.brand<'StatementId'>();
export type StatementId = z.infer<typeof StatementId>;

export const PassageId = z.string().min(1).brand<'PassageId'>();
export type PassageId = z.infer<typeof PassageId>;

export const CrumbId = uuid.brand<'CrumbId'>();
export type CrumbId = z.infer<typeof CrumbId>;

/** A new public id. Sorted by time of making, so that ids made later compare greater. */
export function newId<T extends string>(): T {
  // The brand is the caller's: a fresh UUIDv7 is a valid id of any kind.
  return uuidv7() as T;
}
