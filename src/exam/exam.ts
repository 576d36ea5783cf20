import { type ExamProgress, type ExamResult, type ExamTask, TendError } from '../contract/index.ts';
import type { Llm } from '../llm/index.ts';
import { readPapers } from './papers.ts';
import type { Candidate, Counts, Paper } from './part.ts';
import { openRoom, type Room } from './room.ts';

export type Exam = {
  /**
   * Examines a model in these tasks (left out: in all), one part after the other. Each part that was taken to its end is kept; one
   * that was stopped leaves nothing.
   * @throws TendError `not-found`, `cancelled`, `read-only`, and what the model's process throws
   */
  take(
    id: string,
    options: {
      readonly tasks?: readonly ExamTask[] | undefined;
      readonly signal: AbortSignal;
      readonly onProgress: (progress: Omit<ExamProgress, 'id'>) => void;
    },
  ): Promise<void>;
};

type ExamParts = {
  readonly llm: Pick<Llm, 'examinee' | 'examined' | 'status'>;
  readonly itemsFolder: string;
  /** The day, as it is kept beside a result: "2026-12-01". */
  readonly today: () => string;
};

export function createExam({ llm, itemsFolder, today }: ExamParts): Exam {
  return {
    async take(id, { tasks, signal, onProgress }) {
      const papers = readPapers(itemsFolder).filter(({ task }) => tasks?.includes(task) ?? true);
      const model = llm.examinee(id);
      const room = openRoom();
      try {
        for (const [partsDone, paper] of papers.entries()) {
          const tell = (done: number) =>
            onProgress({ task: paper.task, done, of: paper.items, partsDone, parts: papers.length });
          const candidate: Candidate = {
            generate: (request) => model.generate({ ...request, signal }),
            weigh: (request) => model.weigh({ ...request, signal }),
          };
          const counts = await taken(paper, candidate, room, signal, tell);
          const { figures, passed } = paper.result(counts);
          const result: ExamResult = {
            ...{ task: paper.task, version: paper.version, passed, items: paper.items, figures },
            ...{ date: today(), build: llm.status().build ?? '' },
          };
          llm.examined(id, [result]);
          tell(paper.items);
        }
      } finally {
        room.close();
      }
    },
  };
}

async function taken(
  paper: Paper,
  candidate: Candidate,
  room: Room,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<Counts[]> {
  // The app's own path makes the best of a model that fails; an exam has to stop there.
  let failed: unknown;
  const watch = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((thrown: unknown) => {
      failed = thrown;
      throw thrown;
    });
  const watched: Candidate = {
    generate: (request) => watch(candidate.generate(request)),
    weigh: (request) => watch(candidate.weigh(request)),
  };
  const counts: Counts[] = [];
  for (let at = 0; at < paper.items; at++) {
    if (signal.aborted) throw new TendError('cancelled', 'Stopped.');
    tell(at);
    counts.push(await paper.take(at, watched, room));
    if (failed !== undefined) throw failed;
  }
  return counts;
}
