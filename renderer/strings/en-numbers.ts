/** Whom to call: what came with Tend, and what a person added. */
export const enNumbers = {
  numbers: {
    title: 'Whom to call',
    hint: 'These stand on warnings. What came with Tend stays; your own stand beneath it.',
    kinds: {
      emergency: 'emergency',
      poison: 'poison centre',
      crisis: 'someone to talk to in a crisis',
      doctor: 'doctor, ward or out-of-hours service',
    },
    on: {
      emergency: 'on every “call now”',
      poison: 'when too much, or the wrong thing, was taken',
      crisis: 'when somebody may be in danger from themselves',
      doctor: 'on every “speak to someone today”',
    },
    agreed: 'came with Tend: two lists agree on it',
    read: (host: string, day: string) => `came with Tend: read at ${host} on ${day}`,
    none: 'No emergency number of this country was checked. A warning says “your local emergency number”.',
    noCountry: 'Without a country a warning says “your local emergency number”.',
    /** The person's own page may say another country than the settings. */
    ofSubject: (name: string, country: string) => `${name}’s own country, ${country}, comes first.`,
    anywhere: 'wherever I am',
    ownLine: (on: string, country: string) => `${on}, ${country}`,
    lockScreen: 'Also at the lock screen',
    lockScreenNamed: (label: string) => `Also at the lock screen: ${label}`,
    lockScreenMeans:
      'Then it lies beside the journal unsealed: whoever has this laptop can read it, or write another in its place.',
    remove: (label: string) => `Remove ${label}`,
    add: 'Add a number',
    label: 'Whose it is',
    labelHint: 'As you would recognise it at once: “Mrs Miller next door”, “children’s ward”.',
    number: 'Number',
    numberHint: 'Short ones too, as 116 117.',
    kind: 'What it is for',
    country: 'Where it is good',
    keep: 'Add',
    keepSure: 'It is right, add it',
  },
};
