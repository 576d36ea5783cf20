/** Who writes, what only they see, and how they know. */
export const enPeople = {
  writer: {
    button: (name: string) => `Writing as ${name}`,
    label: (name: string) => `Writing as ${name}. Choose who writes.`,
    menu: 'Who writes',
    add: 'Add someone…',
    addTitle: 'Someone who writes',
    name: 'Name',
    nameHint: 'Every note says who wrote it.',
    role: 'Who they are',
    roles: {
      owner: 'owner',
      relative: 'family',
      clinician: 'doctor or therapist',
      school: 'school',
      other: 'other',
    },
    now: (name: string) => `${name} writes now.`,
  },
  only: {
    keep: 'Only I see this',
    shown: 'Only you see this.',
    doses: 'Others are not asked about the dose in it.',
    entry: 'only you see this',
    toMyself: 'Keep it to myself',
    toOthers: 'Let others see it',
    hidden: 'Only you see it now.',
    opened: 'Others see it now.',
    afterwards: 'It is in no export and on no page to print, and nothing is learned from it.',
  },
  how: {
    label: 'How you know',
    none: 'not written down',
    hows: { saw: 'I saw it', asked: 'I was told', device: 'a device showed it', imported: 'imported' },
    said: { saw: 'seen', asked: 'asked', device: 'by a device', imported: 'imported' },
  },
  colour: {
    label: 'Colour',
    names: {
      blue: 'blue',
      moss: 'moss',
      berry: 'berry',
      slate: 'slate',
      sea: 'sea',
      olive: 'olive',
    },
  },
} as const;
