import { afterAll, describe, expect, it } from 'vitest';
import { Answer, type Answer as AnswerType, type Claim } from '../contract/index.ts';
import { medicineFilter } from '../safety/index.ts';
import { NOW, WINTER, winter } from './testing.ts';

const home = winter({ packs: true });
const { ask } = home;
afterAll(() => home.llm.close());

const sentences = (claims: readonly Claim[]) => claims.map((claim) => claim.text);
/** The lines that the first known sentence stands on. */
function lines(answer: AnswerType, claim = answer.known[0]): string[] {
  return answer.evidence.filter((each) => claim?.evidence.includes(each.id)).map((each) => each.text);
}

describe('exact answers', () => {
  it('last time: when, how much, how long ago, and the one line it stands on', async () => {
    const answer = await ask('When did Maya last have melatonin?');
    expect(sentences(answer.known)).toEqual([
      'Melatonin was last written down on 20 February at 20:00 (3 mg), 5 days ago.',
    ]);
    expect(lines(answer)).toEqual(['melatonin 3 mg 20:00']);
    expect(answer.evidence[0]).toMatchObject({ type: 'event', revision: 1 });
    expect(sentences(answer.unknown)[0]).toContain('is not known');
  });

  it('how often: of the days that have any note; the silent ones are not days without it', async () => {
    const answer = await ask('How often did she itch in January?');
    expect(answer.known[0]?.text).toBe(
      'Itch was written down 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
    );
    expect(answer.known[0]?.counted?.[0]?.because).toMatch(/^“itchy( arms)?” was read as itch$/);
    expect(answer.known[0]?.evidence).toHaveLength(4);
    expect(sentences(answer.unknown)[0]).toBe(
      'On the other 24 days nothing is recorded about itch, which does not mean it was absent.',
    );
    expect(answer.searched).toMatchObject({
      from: '2026-01-01T00:00:00+01:00',
      to: '2026-02-01T00:00:00+01:00',
    });
  });

  it('how much: milligrams and millilitres are never added, and a skipped dose is no dose', async () => {
    const february = await ask('how much lamotrigine in February?');
    expect(sentences(february.known)).toEqual([
      expect.stringContaining('Lamotrigine: 15 mg in all from 1 to 28 February, from 3 notes'),
      expect.stringContaining('Lamotrigine: 5 mL in all from 1 to 28 February, from 1 note'),
    ]);
    expect(sentences(february.unknown)).toContain('Amounts in different units are not added together.');
    const melatonin = await ask('how much melatonin did she get in all in January?');
    expect(melatonin.known[0]?.text).toContain('5 mg in all');
    expect(melatonin.known[1]?.text).toContain('skipped once');
  });

  it('which days: a food group is counted with the reason for each food; stopping it is no helping of it', async () => {
    const answer = await ask('Which days did she have dairy?');
    expect(answer.known[0]?.text).toBe('Dairy was written down on 3 days: 6, 12 and 14 January.');
    expect(answer.known[0]?.counted?.map((each) => each.because)).toContain(
      'says “ice cream”, which counts as dairy',
    );
    expect(lines(answer)).not.toContain('stopped dairy today');
  });

  it('how long after: what a note says is never sharpened; mere order in time is only maybe, with why', async () => {
    const stated = await ask('How long after melatonin was she itchy?');
    expect(stated.known[0]?.text).toBe('Itch was noticed within 50 min of melatonin, on 5 January at 20:10.');
    const ordered = await ask('How long after keppra did she have a seizure?');
    expect(ordered.known).toEqual([]);
    expect(ordered.maybe[0]?.text).toContain('11 h 10 min after, on 10 January at 06:40');
    expect(ordered.maybe[0]?.why).toContain('does not show that one brought the other');
  });

  it('highest and longest: the end value, of how many, and where it is written', async () => {
    const highest = await ask('What was the highest temperature?');
    expect(highest.known[0]?.text).toBe(
      'The highest temperature written down: 38.4 °C, on 18 January at 17:00. It is the highest of 2 notes with a number in that unit.',
    );
    const worst = await ask('worst itch in January?');
    expect(worst.known[0]?.text).toContain('6/10, on 14 January at 13:20');
    const sleep = await ask('What was her longest sleep?');
    expect(sleep.known[0]?.text).toContain('10.5 h, on 23 January');
    const gap = await ask('longest time without a seizure?');
    expect(gap.known[0]?.text).toContain('from 10 January to 29 January, 19 days');
    expect(sentences(gap.unknown)[0]).toContain('which does not mean it was absent');
  });

  it('before against after: counts over the covered days on each side, from the note that says so, and no word of why', async () => {
    const answer = await ask('did the itch change since we stopped dairy?');
    expect(answer.understood.form).toBe('before-after');
    expect(answer.known[0]?.text).toContain('Counted from 20 January');
    expect(lines(answer)).toEqual(['stopped dairy today']);
    expect(answer.known[1]?.text).toContain('on 3 of the 5 days that have any note about it');
    expect(answer.known[2]?.text).toContain('on 1 of the 3 days that have any note about it');
    expect(answer.maybe[0]?.why).toBeDefined();
  });

  it('when, and of whom: another name in the question is another person', async () => {
    const seizures = await ask('When did she have a seizure?');
    expect(seizures.known[0]?.text).toContain('10 January at 06:40 (2 min)');
    expect(seizures.known[1]?.text).toContain('there was no seizure: on 2 February');
    const jonas = await ask('how often did Jonas have stiff legs?');
    expect(jonas.subject).toBe('Jonas');
    expect(jonas.known[0]?.text).toMatch(/^Stiffness was written down once(?: at the legs)?, on 1 day\.$/);
  });

  it('yesterday is a day of the person’s own zone, on the day clocks change too', async () => {
    home.journal.add(
      { text: 'nosebleed at 3:30', subject: 'Maya' },
      { nowMs: Date.parse('2026-03-29T09:00:00+02:00'), zone: 'Europe/Berlin' },
    );
    const answer = await home.assistant.ask(
      { question: 'nosebleed yesterday?', subject: 'Maya' },
      { nowMs: Date.parse('2026-03-30T09:00:00+02:00'), zone: 'Europe/Berlin' },
    );
    expect(answer.searched).toMatchObject({
      from: '2026-03-29T00:00:00+01:00',
      to: '2026-03-30T00:00:00+02:00',
    });
  });
});

describe('what is not there', () => {
  it('says that nothing is recorded, what was searched, and what to look for', async () => {
    const answer = await ask('When did she have hiccups in January?');
    expect(answer.known).toEqual([]);
    expect(sentences(answer.unknown)[0]).toMatch(
      /^There is nothing recorded about hiccups from 1 to 31 January\. Tend looked through \d+ notes/,
    );
    expect(sentences(answer.unknown)[1]).toContain('evening check-in');
  });

  it('outside the time asked for, the last one is told', async () => {
    const answer = await ask('rash last week?');
    expect(answer.known[0]?.text).toBe(
      'Outside that time, rash was last written down on 6 January at 16:30.',
    );
  });

  it('a deleted line is in no answer any more', async () => {
    const other = winter();
    const last = other.journal.timeline({ subject: 'Maya', take: 'newest', limit: 1 }).entries[0];
    if (last === undefined) throw new Error('no entry');
    other.journal.delete(last.id, NOW);
    const answer = await other.ask('When did Maya last have melatonin?');
    expect(answer.known[0]?.text).toContain('7 January');
    other.llm.close();
  });
});

describe('recall', () => {
  it('quotes the note that fits what has no exact form', async () => {
    const answer = await ask('how was the school trip?');
    expect(answer.understood.form).toBe('recall');
    expect(answer.known[0]?.text).toContain('“school trip to the zoo, happy and tired”');
    expect(answer.known[0]?.evidence).toHaveLength(1);
  });

  it('a day that is named gives the notes of that day', async () => {
    const answer = await ask('what happened on 12 February?');
    expect(lines(answer)).toEqual(['school trip to the zoo, happy and tired']);
  });

  it('a passage is quoted with who published it and when, and never with a dose', async () => {
    const answer = await ask('What causes hives?');
    const passage = answer.evidence.find((each) => each.type === 'passage');
    expect(passage?.source).toMatch(/CC BY .*https:/);
    expect(answer.known[0]?.text).toMatch(/^In general, [^“]+ \(\d{4} to \d{4}\) on [^“]+: “/);
    expect(answer.known[0]?.text).not.toMatch(/https?:|CC BY/);
    for (const claim of answer.known) expect(claim.text).not.toMatch(/\d ?(mg|ml)\b/);
    expect(answer.searched.passages).toBeGreaterThan(100);
  });
});

describe('what Tend does not decide', () => {
  it.each([
    'Should I give her another melatonin tonight?',
    'How much paracetamol can I give?',
    'is it ok to stop lamotrigine?',
    'Can we try milk again?',
    'what dose of melatonin should she have?',
  ])('%s — gets what is recorded and whom to ask; no yes, no, or amount to give', async (question) => {
    const answer = await ask(question);
    expect(sentences(answer.unknown)[0]).toContain('Tend does not say whether');
    for (const claim of answer.known) expect(claim.text).toMatch(/last written down|^In general/);
  });
});

describe('safety', () => {
  it('a warning in a question comes with the answer, before anything else is looked at', async () => {
    const answer = await ask('her lips are blue now, when did she last have that?');
    expect(answer.redFlags[0]).toMatchObject({ level: 'now', number: '112' });
  });

  it('a question that looks back is no alarm', async () => {
    expect((await ask('when was her last seizure?')).redFlags).toEqual([]);
  });
});

describe('never', () => {
  const questions = [
    ...'melatonin keppra itch dairy milk sleep seizure temperature lamotrigine rash'
      .split(' ')
      .flatMap((thing) => [
        `when did she last have ${thing}?`,
        `how often ${thing} in January?`,
        `how much ${thing} in all?`,
        `which days ${thing}?`,
        `longest ${thing}`,
        `highest ${thing}`,
        `longest time without ${thing}`,
        `how long after ${thing} did she itch?`,
        `did ${thing} change since we stopped dairy?`,
        `${thing} before and after starting lamotrigine`,
        `should I stop ${thing}?`,
      ]),
    'what did she eat before the rash?',
    'what happened after the ice cream?',
    'what medicines did she take in January?',
    'why does she itch?',
  ];
  const judging =
    /\b(normal|abnormal|because|improv\w*|worsen\w*|better|worse|likely|unlikely|caused?|therefore|safe|dangerous|should|recommend\w*|increase|decrease|effective|helped|significant)\b/i;

  it('no sentence judges, gives a cause, moves a medicine, or stands on nothing it counts', async () => {
    for (const question of questions) {
      const answer = await ask(question);
      Answer.parse(answer);
      const ids = new Set(answer.evidence.map((each) => each.id));
      for (const claim of [...answer.known, ...answer.unknown, ...answer.maybe]) {
        const own = claim.text.replace(/“[^”]*”/g, '');
        if (!claim.text.startsWith('In general,')) expect(own, question).not.toMatch(judging);
        // The one fixed sentence that says what Tend does not do names those deeds.
        if (claim.text.startsWith('Tend does not say')) continue;
        expect(
          medicineFilter(own).concerns.filter((each) => each !== 'question'),
          claim.text,
        ).toEqual([]);
        for (const id of claim.evidence) expect(ids.has(id)).toBe(true);
      }
      for (const claim of answer.known) expect(claim.evidence.length, claim.text).toBeGreaterThan(0);
      for (const claim of answer.maybe) expect(claim.why, claim.text).toBeDefined();
    }
  });

  it('every number of a known sentence about one note is in that note or its time', async () => {
    const written = new Set(WINTER.flatMap(([, line]) => line.match(/\d+(?:[.:]\d+)?/g) ?? []));
    const answer = await ask('When did Maya last have melatonin?');
    for (const number of ['3', '20:00']) expect(written.has(number)).toBe(true);
    expect(answer.known[0]?.text.match(/\d+(?:[.:]\d+)?/g)).toEqual(['20', '20:00', '3', '5']);
  });
});

it('a question and its answer are kept in the vault, and nowhere else', async () => {
  const count = home.db.prepare<[], number>('SELECT count(*) FROM conversations').pluck();
  const before = count.get() ?? 0;
  await ask('itch in January?');
  expect(count.get()).toBe(before + 1);
});

it('an empty question says so', async () => {
  await expect(ask('   ')).rejects.toMatchObject({ code: 'empty-line' });
});

describe('reading a question', () => {
  it.each([
    ['How many weeks since her last seizure?', 'last-time'],
    ['did the itch get worse since starting lamotrigine?', 'before-after'],
    ['compare itch in January and February', 'before-after'],
    ['when did we stop dairy?', 'when'],
    ['how many hours did she sleep on 8 January?', 'how-much'],
    ['How often did she itch after dairy?', 'how-often'],
    ['which days was the itch above 4?', 'which-days'],
    ['shortest sleep', 'longest'],
    ['how bad was the itch?', 'highest'],
    ['temperature in January?', 'when'],
    ['how soon after melatonin did she itch?', 'how-long-after'],
    ['😀', 'recall'],
    ['" OR NOT (', 'recall'],
  ])('%s is read as %s', async (question, form) => {
    expect((await ask(question)).understood.form).toBe(form);
  });

  it('only notes above the number are counted, and the answer says so', async () => {
    const answer = await ask('which days was the itch above 4?');
    expect(answer.known[0]?.text).toBe(
      'Itch was written down on 2 days with a number above 4: 12 and 14 January.',
    );
  });

  it('what a note puts down to a food is told in the note’s own terms', async () => {
    const answer = await ask('which foods has she reacted to?');
    expect(sentences(answer.known)).toContain(
      'Rash was written down within 1 h 30 min of ice cream, on 6 January at 15:00.',
    );
    expect(answer.unknown[0]?.text).toContain('they do not show');
  });

  it('that only another person’s notes have it is not even hinted at', async () => {
    const answer = await ask('when did she have stiffness?');
    expect(answer.known).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('Jonas');
  });
});
