import { benchCore } from '../lib/core.ts';
import type { Part } from '../lib/figures.ts';
import { liveHousehold, readHousehold } from '../lib/thirds.ts';
import { readThird } from '../lib/years-questions.ts';
import { byForm, figuresOf, right, type Scored } from '../lib/years-score.ts';
import { scoredOf } from '../lib/years-scored.ts';
import { ASKED } from '../lib/years-truth.ts';

/**
 * What another household asks of a smaller journal (`bench/thirds`), answered by code alone and judged as `answers` is.
 * Half of the questions, chosen by their words, is held back: its answers are never printed.
 */
export const answersThird: Part = {
  name: 'answers-third',
  async run() {
    const lines = readHousehold();
    const questions = readThird();
    const core = await benchCore();
    const scored: Scored[] = [];
    try {
      const keys = await liveHousehold(core, lines);
      const ask = ({ q, about }: (typeof questions)[number]) =>
        core.call('ask', {
          question: q,
          subject: about,
          observer: 'Ines',
          now: ASKED.now,
          zone: ASKED.zone,
          noModel: true,
          // Each alone, but for what goes on from the one before it.
          stream: q,
        });
      for (const question of questions) {
        const before = questions.find(({ id }) => id === question.after);
        if (before !== undefined) await ask(before);
        const answer = await ask(question);
        const { scored: one, bad } = scoredOf(question, answer, { lines, keys });
        scored.push(one);
        if (process.env.TEND_BENCH_VERBOSE === undefined || question.heldBack) continue;
        if (right(one) && one.unsupported === 0) continue;
        console.log(
          `    ${question.id} (${question.form}) ${question.q} → ${one.verdict.why} (read as ${one.readAs})`,
        );
        answer.known.forEach(({ text }, i) => {
          console.log(`        ${bad[i] == null ? '' : `UNSUPPORTED ${bad[i]}: `}${text.slice(0, 260)}`);
        });
        for (const { text } of answer.unknown) console.log(`        ? ${text.slice(0, 160)}`);
      }
    } finally {
      await core.close();
    }
    for (const line of byForm(scored.filter(({ question }) => !question.heldBack)))
      console.log(`    ${line}`);
    return [true, false].flatMap((heldBack) =>
      figuresOf(
        `third set, ${heldBack ? 'held back' : 'looked at'}, no model`,
        scored.filter(({ question }) => question.heldBack === heldBack),
      ),
    );
  },
};
