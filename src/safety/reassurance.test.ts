import { expect, test } from 'vitest';
import { reassures } from './index.ts';

test.each([
  'There is no need to call anyone.',
  'No need to call anyone',
  'you don’t need to see a doctor for this',
  'Calling an ambulance is not necessary.',
  'An ambulance isn’t needed here.',
  'You needn’t go to the hospital.',
  'Please do not call 112.',
  'Don’t bother the GP with it.',
  'It is nothing to worry about.',
  'There is no cause for concern.',
  'This is not an emergency.',
  'It is not dangerous.',
  'It can wait until Monday.',
  'Just wait and see.',
  'She will be fine.',
  'It’s perfectly normal after a vaccine.',
  'Let her sleep it off.',
])('nobody outside tells a person that all is well: %s', (line) => {
  expect(reassures(line)).toBe(true);
});

test.each([
  'If her lips swell, call for help.',
  'Call an ambulance if he does not wake.',
  'Ask a doctor or nurse about it.',
  'Itching is listed as an uncommon effect.',
  'Dry skin is a common cause of itching in winter.',
  'Some people see a rash within an hour.',
  'The condition is not contagious.',
  'Hives are raised, itchy bumps that come and go.',
])('a plain sentence stays: %s', (line) => {
  expect(reassures(line)).toBe(false);
});
