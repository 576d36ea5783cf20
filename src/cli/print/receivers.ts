import type { Letter, Preset, Provider, Retention } from '../../contract/index.ts';
import { heading, joined, outside, plural, quiet, wrap } from '../text.ts';

const whereWords: Readonly<Record<Provider['where'], string>> = {
  laptop: 'on this laptop',
  house: 'in your own network',
  internet: 'on the internet',
};

export function providerText(one: Provider): string {
  return [
    heading(one.name),
    wrap(
      joined([
        one.url,
        one.model,
        one.hasKey ? 'with a key' : 'no key',
        whereWords[one.where],
        one.own && 'a machine of your own',
        one.stream && 'answers piece by piece',
        one.proxy !== null && `through ${one.proxy}`,
        `waits ${plural(one.timeoutSeconds, 'second')}`,
      ]),
      '  ',
    ),
    wrap(retentionText(one.retention, one.own), '  '),
    ...(one.price === null
      ? []
      : [
          wrap(
            `${one.price.in} ${one.price.currency} in and ${one.price.out} out for a million tokens, as you entered it`,
            '  ',
          ),
        ]),
  ].join('\n');
}

export function presetsText(presets: readonly Preset[]): string {
  return presets
    .map(({ name, url, own, retention }) =>
      [wrap(`${heading(name)}  ${url}`), wrap(retentionText(retention, own), '  ')].join('\n'),
    )
    .join('\n');
}

function retentionText(retention: Retention | null, own: boolean): string {
  if (retention === null) {
    return own
      ? 'What it keeps is up to you: look at what the program on that machine writes down.'
      : 'What it keeps is not known to Tend: look at their page.';
  }
  const where = joined([retention.page, retention.read !== null && `read on ${retention.read}`], ', ');
  return `What it keeps, as published: ${retention.words}${where === '' ? '' : ` (${where})`}`;
}

/** To whom, what they learn beside it, and the exact bytes. */
export function letterText(letter: Letter): string {
  const { receiver, url, model, bytes, sha256, knows } = letter;
  return [
    outside(`This leaves this program, once, to ${receiver} (${url}), model ${model}:`),
    bytes,
    quiet(wrap(joined([plural(Buffer.byteLength(bytes), 'byte'), `SHA-256 ${sha256}`]), '  ')),
    ...knows.map((sentence) => wrap(sentence, '    ', '  - ')),
    ...keptAndCost(letter),
  ].join('\n');
}

/** What they keep, as published, and what it would cost. */
export function keptAndCost({ retention, own, estimate }: Letter): string[] {
  return [
    wrap(retentionText(retention, own), '    ', '  - '),
    ...(estimate === null
      ? []
      : [wrap(`Roughly ${cost(estimate.amount)} ${estimate.currency}: ${estimate.basis}.`, '    ', '  - ')]),
  ];
}

const cost = (amount: number) =>
  amount === 0 ? '0' : amount < 0.0001 ? 'less than 0.0001' : amount.toPrecision(2);
