import { ExamTask, type ModelInfo, TendError } from '../../contract/index.ts';
import type { Client } from '../client.ts';
import { type Args, type Command, present } from '../command.ts';
import { bytes, examText, modelLine, taskName } from '../print/models.ts';
import { say } from '../streams.ts';
import { quiet, wrap } from '../text.ts';
import { needed, oneOf } from '../usage.ts';

export const modelCommands: readonly Command[] = [
  {
    name: 'models list',
    usage: '',
    about: 'the models Tend knows, and which are here',
    needs: 'core',
    async run({ client }) {
      const value = await client.call('models.list', {});
      return {
        value,
        text: [...value.models.map(modelLine), quiet(wrap(`Models are kept in ${value.folder}`))].join('\n'),
      };
    },
  },
  {
    name: 'models get',
    usage: 'ID',
    about: 'fetches a model, with its size and source said first',
    // Unlocked, because the vault's local-only setting decides whether anything may be fetched.
    needs: 'vault',
    async run({ client, args }) {
      const id = needed(args.words, 0, 'the id of a model, as tend models list prints it');
      const known = (await client.call('models.list', {})).models.find((model) => model.id === id);
      if (known !== undefined) await say(aboutToGet(known));
      const stop = showDownload(client);
      try {
        const value = await client.call('models.get', { id });
        const got = value.models.find((model) => model.id === id);
        return { value, text: got === undefined ? 'Fetched.' : modelLine(got) };
      } finally {
        stop();
      }
    },
  },
  {
    name: 'models exam',
    usage: '[ID]',
    about:
      'asks a model that is here what Tend would ask of it, twenty to thirty times for each task, and keeps how it did: a task goes only to a model that passed its part. Takes minutes; Ctrl-C stops it, and parts that were finished are kept',
    options: { tasks: { type: 'string' } },
    needs: 'core',
    async run({ client, args }) {
      const { models } = await client.call('models.list', {});
      const id = args.words[0] ?? models.find(({ task, inUse }) => task === 'word' && inUse)?.id;
      if (id === undefined) {
        throw new TendError(
          'model-missing',
          'There is no chat model here to examine. tend models get ID fetches one.',
        );
      }
      const tasks = tasksIn(args);
      const stop = showExam(client);
      try {
        const value = (await client.call('models.exam', { id, ...present({ tasks }) })).models.find(
          (model) => model.id === id,
        );
        if (value === undefined) throw new TendError('not-found', 'Tend knows no model of that name.');
        const { trust } = value;
        return { value: { id, trust }, text: examText(value, tasks) };
      } finally {
        stop();
      }
    },
  },
  {
    name: 'models use',
    usage: 'ID',
    about: 'of several chat models that are here, the one that works',
    needs: 'core',
    async run({ client, args }) {
      const id = needed(args.words, 0, 'the id of a model, as tend models list prints it');
      const value = await client.call('models.use', { id });
      const used = value.models.find((model) => model.id === id);
      return { value, text: used === undefined ? 'Chosen.' : modelLine(used) };
    },
  },
];

function tasksIn(args: Args): ExamTask[] | undefined {
  return args
    .option('tasks')
    ?.split(',')
    .map((word) => oneOf(word.trim(), ExamTask.options, '--tasks'))
    .filter((task) => task !== undefined);
}

/** Says each part as it begins, and on a terminal each item, on standard error. */
function showExam(client: Client): () => void {
  let part = '';
  return client.on('exam', ({ task, done, of, partsDone, parts }) => {
    const line = `  ${partsDone + 1} of ${parts}: ${taskName(task)}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}, ${done} of ${of} …${done === of ? '\n' : ''}`);
    else if (part !== task) void say(line);
    part = task;
  });
}

function aboutToGet({ name, bytes: size, source, state }: ModelInfo): string {
  if (state === 'present') return `${name} is here; checking every byte of it …`;
  const again = state === 'damaged' ? 'The file on this laptop is damaged. ' : '';
  return `${again}Fetching ${name}, ${bytes(size)}, from ${source} …`;
}

/** Says each further tenth on standard error. */
function showDownload(client: Client): () => void {
  let shown = -1;
  return client.on('download', ({ doneBytes, totalBytes }) => {
    const tenth = Math.floor((10 * doneBytes) / totalBytes);
    if (tenth <= shown) return;
    shown = tenth;
    void say(`  ${tenth * 10} % of ${bytes(totalBytes)}`);
  });
}
