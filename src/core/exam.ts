import { join } from 'node:path';
import { type Clock, type EventName, type EventPayload, TendError } from '../contract/index.ts';
import { createExam } from '../exam/index.ts';
import { isoIn } from '../journal/index.ts';
import type { Llm } from '../llm/index.ts';
import { programFolder } from '../paths.ts';
import type { Handlers } from './router.ts';

type Desk = {
  clock(input: object): Clock;
  readonly llm: Llm;
  readonly emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
};

/** Examining a model: one at a time, of no vault and nobody's notes. */
export function examHandlers(desk: Desk): Pick<Handlers, 'models.exam' | 'models.exam.stop'> {
  const { llm } = desk;
  const exam = createExam({
    llm,
    itemsFolder: join(programFolder(), 'models', 'exams', 'items'),
    today() {
      const { nowMs, zone } = desk.clock({});
      return isoIn(nowMs, zone).slice(0, 10);
    },
  });
  let stop: AbortController | undefined;
  return {
    'models.exam': async ({ id, tasks }) => {
      if (stop !== undefined) throw new TendError('busy', 'A model is being examined already.');
      stop = new AbortController();
      try {
        await exam.take(id, {
          tasks,
          signal: stop.signal,
          onProgress: (progress) => desk.emit('exam', { id, ...progress }),
        });
        return llm.status();
      } finally {
        stop = undefined;
      }
    },
    'models.exam.stop': () => {
      stop?.abort();
      return llm.status();
    },
  };
}
