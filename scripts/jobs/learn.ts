// `npm run learn [-- warnings | filter | languages | capture]`: learns the weights of src/safety/ and of src/journal/capture/tagger/ anew
// from the labelled lines, all or those named. The same lines give the same files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelledAsMarked } from '../../src/journal/capture/tagger/labelled-lines.ts';
import { markedLines } from '../../src/journal/capture/tagger/marked-lines.ts';
import * as tagger from '../../src/journal/capture/tagger/training.ts';
import { packTagger } from '../../src/journal/capture/tagger/weights.ts';
import { classify } from '../../src/journal/capture/tagger/word-classes.ts';
import { foreignCorpus, knownLines, medicineCorpus } from '../../src/safety/corpus.ts';
import * as abroad from '../../src/safety/languages/learned/training.ts';
import { pack as packAbroad } from '../../src/safety/languages/learned/weights.ts';
import { packNetwork } from '../../src/safety/learned/network-weights.ts';
import { publicVectors } from '../../src/safety/learned/public-vectors.ts';
import { learnToStop } from '../../src/safety/learned/stop-training.ts';
import { fingerprint, learn } from '../../src/safety/learned/training.ts';
import { pack, packStop } from '../../src/safety/learned/weights.ts';
import { root } from '../lib/install.mjs';

const parts = { warnings, filter, languages, capture };
const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !Object.hasOwn(parts, one));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')} to learn. Say any of: ${Object.keys(parts).join(', ')}; or nothing, for all.`,
  );
  process.exit(2);
}
for (const [name, learnIt] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) learnIt();

function warnings(): void {
  const lines = knownLines();
  console.log(`Learning warnings from ${lines.length} lines. This takes some minutes.`);
  const weights = learn(lines);
  keep('weights.json', pack(weights, fingerprint(lines)));
  keep('network-weights.json', packNetwork(weights.network, fingerprint(lines)));
}

function filter(): void {
  const said = medicineCorpus('learned');
  console.log(`Learning what the medicine filter stops from ${said.length} sentences.`);
  const stop = learnToStop(said);
  keep('medicine-weights.json', packStop(stop, fingerprint(said)));
  keep('medicine-network-weights.json', packNetwork(stop.network, fingerprint(said)));
}

function languages(): void {
  const lessons = abroad.lessons([...foreignCorpus('looked-at'), ...foreignCorpus('practice')], knownLines());
  console.log(`Learning the ten commonest emergencies in other languages from ${lessons.length} lines.`);
  keep(
    'weights.json',
    packAbroad(abroad.learn(lessons), abroad.fingerprint(lessons)),
    'src/safety/languages/learned',
  );
}

function capture(): void {
  const lines = [...markedLines(), ...labelledAsMarked()];
  console.log(`Learning what a line tells of from ${lines.length} lines.`);
  const weights = tagger.learnTagger(lines, classify(publicVectors()));
  keep('tagger-weights.json', packTagger(weights, tagger.fingerprint(lines)), 'src/journal/capture/tagger');
}

function keep(name: string, weights: object, folder = 'src/safety/learned'): void {
  const file = join(folder, name);
  writeFileSync(join(root, file), `${JSON.stringify(weights, null, 1)}\n`);
  console.log(`Written to ${file}.`);
}
