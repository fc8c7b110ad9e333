/** Judges mutants on all processors: each thread runs the command again as a worker and takes one batch after another. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { RuleBook } from '../../engine/index.js';
import type { Case } from '../case-files.js';
import { projectRoot } from '../project.js';
import { Judging, type Task } from './judging.js';
import type { Result } from './results.js';

interface WorkerData {
  readonly role: 'mutants';
  readonly book: RuleBook;
  readonly cases: readonly Case[];
}

/** Mutants of one file in one batch: its first killers help the others. */
const BATCH = 60;
/** Fewer are done sooner than threads are started. */
const WORTH_THREADS = 300;

export async function judgeAll(
  book: RuleBook,
  cases: readonly Case[],
  tasks: readonly Task[],
  threads = tasks.length < WORTH_THREADS ? 1 : availableParallelism(),
): Promise<Result[]> {
  if (threads < 2) return new Judging(book, cases).judge(tasks);
  const batches = batchesOf(tasks);
  const results: Result[][] = [];
  const data: WorkerData = { role: 'mutants', book, cases };
  await Promise.all(Array.from({ length: threads }, () => work(data, batches, results)));
  return results.flat();
}

function batchesOf(tasks: readonly Task[]): { index: number; tasks: Task[] }[] {
  const batches: { index: number; tasks: Task[] }[] = [];
  for (const task of tasks) {
    const last = batches.at(-1);
    const isSameFile = last?.tasks[0]?.mutant.file === task.mutant.file;
    if (last && isSameFile && last.tasks.length < BATCH) last.tasks.push(task);
    else batches.push({ index: batches.length, tasks: [task] });
  }
  return batches;
}

function work(
  data: WorkerData,
  batches: { index: number; tasks: Task[] }[],
  results: Result[][],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(projectRoot(), 'src', 'cli', 'bin.mjs'), {
      argv: ['mutants'],
      workerData: data,
    });
    const next = (): void => {
      worker.postMessage(batches.shift() ?? 'end');
    };
    worker.on('message', ({ index, judged }: { index: number; judged: Result[] }) => {
      results[index] = judged;
      next();
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
    next();
  });
}

/** Whether this thread was started by {@link judgeAll}. */
export const isWorker = (): boolean => (workerData as Partial<WorkerData> | null)?.role === 'mutants';

/** The worker's side: judges batches until there are no more. */
export function workerLoop(): Promise<void> {
  const { book, cases } = workerData as WorkerData;
  const judging = new Judging(book, cases);
  return new Promise((resolve) => {
    parentPort?.on('message', (message: { index: number; tasks: Task[] } | 'end') => {
      if (message === 'end') {
        parentPort?.close();
        resolve();
      } else {
        parentPort?.postMessage({ index: message.index, judged: judging.judge(message.tasks) });
      }
    });
  });
}
