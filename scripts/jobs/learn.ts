// `npm run learn`: learns the weights of src/safety/learned/ and of src/safety/languages/learned/ anew from the labelled lines. The same lines give the same files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignCorpus, knownLines, medicineCorpus } from '../../src/safety/corpus.ts';
import * as abroad from '../../src/safety/languages/learned/training.ts';
import { pack as packAbroad } from '../../src/safety/languages/learned/weights.ts';
import { packNetwork } from '../../src/safety/learned/network-weights.ts';
import { learnToStop } from '../../src/safety/learned/stop-training.ts';
import { fingerprint, learn } from '../../src/safety/learned/training.ts';
import { pack, packStop } from '../../src/safety/learned/weights.ts';
import { root } from '../lib/install.mjs';

const lines = knownLines();
console.log(`Learning warnings from ${lines.length} lines. This takes some minutes.`);
const weights = learn(lines);
keep('weights.json', pack(weights, fingerprint(lines)));
keep('network-weights.json', packNetwork(weights.network, fingerprint(lines)));
const said = medicineCorpus('learned');
console.log(`Learning what the medicine filter stops from ${said.length} sentences.`);
const stop = learnToStop(said);
keep('medicine-weights.json', packStop(stop, fingerprint(said)));
keep('medicine-network-weights.json', packNetwork(stop.network, fingerprint(said)));
const lessons = abroad.lessons([...foreignCorpus('looked-at'), ...foreignCorpus('practice')], lines);
console.log(`Learning the ten commonest emergencies in other languages from ${lessons.length} lines.`);
keep(
  'weights.json',
  packAbroad(abroad.learn(lessons), abroad.fingerprint(lessons)),
  'src/safety/languages/learned',
);

function keep(name: string, weights: object, folder = 'src/safety/learned'): void {
  const file = join(folder, name);
  writeFileSync(join(root, file), `${JSON.stringify(weights, null, 1)}\n`);
  console.log(`Written to ${file}.`);
}
