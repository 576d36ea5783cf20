/** Opening with what the system's keychain keeps: offered, never urged. */
export const enKeychain = {
  keychain: {
    name: 'Open with this computer’s keychain',
    hint: 'A convenience: one press instead of the passphrase. The cost: any program that runs as you on this computer can then open your journal too.',
    none: 'This computer has no keychain that protects a secret, so only your passphrase and your words open your journal.',
    other:
      'The keychain here is another one than before and does not open your journal. Turn this off and on again to use this one.',
    title: 'Let the keychain open it',
    text: 'Your passphrase stays and always opens it. So do your 24 words. A new passphrase does not change this; new keys turn it off.',
    turnOn: 'Turn on',
    turningOn: 'Turning on…',
    on: 'The keychain can open your journal now.',
    off: 'The keychain does not open your journal any more.',
    open: 'Open with the keychain',
    opening: 'Opening…',
    changed:
      'This computer’s keychain is another one than before, so it cannot open your journal. Please use your passphrase; Settings can set the keychain up again.',
  },
};
