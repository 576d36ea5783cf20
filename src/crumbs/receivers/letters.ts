import { type CrumbId, type Estimate, type Letter, newId, type Price } from '../../contract/index.ts';
import { sha256 } from '../ledger.ts';
import { type Receiver, shownProvider } from '../providers.ts';
import { requestBody } from '../request-body.ts';

/** The exact bytes of one sentence for one receiver, and all that goes with them. */
export function letterTo(receiver: Receiver, sentence: string, id: CrumbId = newId<CrumbId>()): Letter {
  const bytes = requestBody(receiver.model, sentence, receiver.stream);
  const { name, url, model, own, where, proxy, retention, price } = shownProvider(receiver);
  return {
    id,
    receiver: name,
    ...{ url, model, own, where, proxy, bytes, sha256: sha256(bytes), retention, price },
    estimate: price === null ? null : estimate(bytes, price),
    knows: knownAnyway(receiver),
  };
}

/** A token is about four characters of English; an answer of a page is some seven hundred. Neither is promised. */
const CHARS_PER_TOKEN = 4;
const ANSWER_TOKENS = 700;

function estimate(bytes: string, { in: there, out: back, currency }: Price): Estimate {
  // Each message also carries a few tokens that nobody wrote.
  const tokens = Math.ceil(bytes.length / CHARS_PER_TOKEN) + 8;
  return {
    amount: (tokens * there + ANSWER_TOKENS * back) / 1_000_000,
    currency,
    basis: `about ${tokens} tokens there, and ${ANSWER_TOKENS} back for an answer of a page, at the price you entered`,
  };
}

/** What a receiver learns whatever the sentence says. */
export function knownAnyway(receiver: Receiver): string[] {
  const { where, own, hasKey, proxy, url } = shownProvider(receiver);
  if (where === 'laptop') return ['It goes to a program on this laptop, and no further by itself.'];
  const whom = own ? 'this machine' : 'this company';
  return [
    hasKey
      ? `It comes with your key, so ${whom} can link it to your account.`
      : `It comes without a key. Asked often from one place, ${whom} may still link it to you.`,
    proxy === null
      ? where === 'house'
        ? 'It stays in your own network, and comes from this laptop’s address there.'
        : 'It comes from the internet address of the network you are in, at the time you send it.'
      : `It comes through your proxy: the receiver sees the proxy’s address, and whoever runs the proxy sees yours${url.startsWith('https:') ? ' and which host it goes to, not what it says' : ' and everything it says'}.`,
    ...(url.startsWith('http:') && where === 'internet'
      ? ['This address is not encrypted: anyone on the way could read it.']
      : []),
  ];
}
