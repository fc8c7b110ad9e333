// Runs the `ipt` command inside the test: what it prints, and how it ends.
import { vi } from 'vitest';
import { main } from '../../src/cli/main.js';

export interface Run {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Whatever is wrong is told, never thrown: a command that throws fails the test. */
export async function run(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(...text.split('\n'))),
    vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(...text.split('\n'))),
  ];
  try {
    return { code: await main(argv), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
