/** What is in src/vault/fixtures/attachments/ besides an entry. Invented, and longer than one chunk of age's. */
export const fixtureAttachment = {
  uid: '01900000-0000-7000-8000-000000000005',
  name: 'letter.txt',
  bytes: Buffer.from('Dear Dr Example, her arms itch after dinner.\n'.repeat(1500), 'utf8'),
};
