export { type Attachments, createAttachments } from './attachments.ts';
export { entryAttachments } from './rows.ts';
