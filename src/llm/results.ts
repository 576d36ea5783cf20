import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
// What we measured ourselves is part of the program, as the catalogue is.
import qwenCoder15 from '../../models/exams/qwen2.5-coder-1.5b-instruct-q4_k_m.json' with { type: 'json' };
import { ExamResult, ExamTask, type Trust } from '../contract/index.ts';
import { writeWhole } from './choice.ts';
import { EXAM_VERSIONS } from './exam-versions.ts';

/** The file of one model's results: they belong to these bytes and to no others. */
const ResultsFile = z.object({ sha256: z.string(), results: z.array(ExamResult) });
type ResultsFile = z.infer<typeof ResultsFile>;

const shipped: readonly ResultsFile[] = [qwenCoder15].map((file) => ResultsFile.parse(file));

export type Results = {
  /** For each task what counts now: taken here before shipped, of this exam and these bytes. */
  trust(sha256: string): Trust[];
  /** Keeps what was measured here, in place of what was measured here before. @throws TendError `read-only` */
  keep(sha256: string, results: readonly ExamResult[]): void;
  /** Removes what was measured here. */
  discard(sha256: string): void;
};

/** @param folders where models are looked for; results taken here lie in `exams/` of the first */
export function createResults(folders: readonly [string, ...string[]]): Results {
  const pathIn = (folder: string, sha256: string) => join(folder, 'exams', `${sha256}.json`);
  const own = (sha256: string) =>
    folders.flatMap((folder) => read(pathIn(folder, sha256), sha256)?.results ?? []);
  return {
    trust(sha256) {
      const here = own(sha256);
      const ours = shipped.filter((file) => file.sha256 === sha256).flatMap(({ results }) => results);
      return ExamTask.options.map((task): Trust => {
        const counts = (result: ExamResult) => result.task === task && result.version === EXAM_VERSIONS[task];
        const mine = here.find(counts);
        const result = mine ?? ours.find(counts);
        if (result === undefined) return { task, state: 'unexamined' };
        return {
          task,
          state: result.passed ? 'passed' : 'failed',
          measured: result === mine ? 'here' : 'shipped',
          result,
        };
      });
    },
    keep(sha256, results) {
      const path = pathIn(folders[0], sha256);
      const others = (read(path, sha256)?.results ?? []).filter(
        ({ task }) => !results.some((result) => result.task === task),
      );
      const file: ResultsFile = { sha256, results: [...others, ...results] };
      writeWhole(path, `${JSON.stringify(file, null, 2)}\n`, 'so the result was not kept');
    },
    discard: (sha256) => rmSync(pathIn(folders[0], sha256), { force: true }),
  };
}

/** A file that cannot be read, or is of other bytes than its name says, is none. */
function read(path: string, sha256: string): ResultsFile | undefined {
  try {
    const file = ResultsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return file.sha256 === sha256 ? file : undefined;
  } catch {
    return undefined;
  }
}
