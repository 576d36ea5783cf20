import { CORPUS_CLOCK, corpusLines, LOOKED_AT, UNSEEN } from '../../src/journal/capture/corpus.ts';
import { lexicon } from '../../src/knowledge/index.ts';
import { corpus, foreignCorpus, type Labelled, medicineCorpus } from '../../src/safety/corpus.ts';
import { medicineFilter, redFlags } from '../../src/safety/index.ts';
import type { Figure, Part } from '../lib/figures.ts';

const HALVES = [
  { half: 'tuned', called: 'looked at' },
  { half: 'held-out', called: 'held out, hard on purpose' },
  { half: 'later', called: 'held out, written afterwards' },
  { half: 'fresh', called: 'held out, the last set' },
  { half: 'nights', called: 'of nights, looked at' },
  { half: 'nights-held-out', called: 'of nights, held out' },
] as const;
const context = { nowMs: Date.UTC(2026, 10, 24, 20), zone: 'Europe/Berlin' };

type Judged = Labelled & { readonly got: Labelled['expected'] };
type Scored = Pick<Judged, 'expected' | 'got'>;

/**
 * The red-flag rules on labelled lines: how many that need help are flagged, and how many quiet ones stay quiet. The held-out
 * half is the figure to believe. TEND_BENCH_VERBOSE prints the mistakes among the lines looked at.
 */
export const safety: Part = {
  name: 'safety',
  async run() {
    const figures = HALVES.flatMap(({ half, called }) => {
      const judged = corpus()
        .filter((line) => line.half === half)
        .map(judge);
      if ((half === 'tuned' || half === 'nights') && process.env.TEND_BENCH_VERBOSE !== undefined)
        for (const line of judged.filter(({ expected, got }) => expected !== got))
          console.log(`    expected ${line.expected}, got ${line.got}: ${line.line}`);
      return [
        share(`sensitivity, call for help now, ${called}`, judged, 'now', ['now']),
        share(`sensitivity, speak to someone today, ${called}`, judged, 'today', ['today', 'now']),
        share(`specificity, quiet lines left alone, ${called}`, judged, 'none', ['none']),
      ];
    });
    return [...figures, ...everyday(), ...outsideEnglish(), ...medicine()];
  },
};

/** Ordinary notes that capture is judged by. Some tell of a fit or of hives, and should raise one: fewer is better, none would be wrong. */
function everyday(): Figure[] {
  const parts = [
    { called: 'that capture was mended by', lines: LOOKED_AT.flatMap(corpusLines) },
    { called: 'of strangers', lines: UNSEEN.flatMap(corpusLines) },
  ];
  return parts.map(({ called, lines }): Figure => {
    const alarmed = lines.filter(({ text }) => redFlags(text, CORPUS_CLOCK).length > 0);
    return {
      name: `ordinary lines ${called} that raise a card`,
      value: (100 * alarmed.length) / lines.length,
      unit: '%',
      note: `${alarmed.length} of ${lines.length}`,
    };
  });
}

/** The ten commonest emergencies in other languages, on lines written blind. */
function outsideEnglish(): Figure[] {
  const lines = foreignCorpus('held-out').map((line): Scored & { readonly language: string } => ({
    ...line,
    got: redFlags(line.line, context)[0]?.level ?? 'none',
  }));
  return [...new Set(lines.map(({ language }) => language))].flatMap((language) => {
    const own = lines.filter((line) => line.language === language);
    return [
      share(`sensitivity, call for help now, ${language}, held out`, own, 'now', ['now']),
      share(`specificity, quiet lines left alone, ${language}, held out`, own, 'none', ['none']),
    ];
  });
}

/** The medicine filter on sentences nobody looked at what was made of. */
function medicine(): Figure[] {
  return [...medicineOf('held-out', 'held out'), ...medicineOf('nights-held-out', 'of nights, held out')];
}

function medicineOf(half: Parameters<typeof medicineCorpus>[0], called: string): Figure[] {
  const known = {
    isMedicine: (word: string) => lexicon().medicine(word)?.wordLike === false,
    isFood: (word: string) => lexicon().food(word) !== undefined,
  };
  const said = medicineCorpus(half);
  return (['stop', 'pass'] as const).map((expected): Figure => {
    const own = said.filter((one) => one.expected === expected);
    const right = own.filter(
      ({ sentence }) => medicineFilter(sentence, known).changes === (expected === 'stop'),
    );
    const name = expected === 'stop' ? 'what moves a medicine is stopped' : 'what is harmless passes';
    return {
      name: `medicine filter, ${name}, ${called}`,
      value: (100 * right.length) / own.length,
      unit: '%',
      note: `${right.length} of ${own.length}`,
    };
  });
}

function judge(line: Labelled): Judged {
  const born = line.born === undefined ? {} : { subjectBorn: line.born };
  return { ...line, got: redFlags(line.line, { ...context, ...born })[0]?.level ?? 'none' };
}

function share(
  name: string,
  judged: readonly Scored[],
  expected: Labelled['expected'],
  counts: readonly Labelled['expected'][],
): Figure {
  const of = judged.filter((line) => line.expected === expected);
  const hit = of.filter(({ got }) => counts.includes(got));
  if (of.length === 0) throw new Error(`no line is labelled ${expected}`);
  return { name, value: (100 * hit.length) / of.length, unit: '%', note: `${hit.length} of ${of.length}` };
}
