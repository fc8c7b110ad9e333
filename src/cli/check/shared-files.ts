/** The files that benefits share (rules/parameters, rules/facts): their sources lead somewhere and are cited, their periods do not overlap. */
import { join } from 'node:path';
import { filesIn } from '../project.js';
import { YamlFile, type FileProblem } from '../yaml-file.js';
import { at, expressionsOf, walk, type Check, type Json, type Path, type Subject } from './subject.js';

export const checkSharedFiles: Check = (subject) => {
  const files = ['parameters', 'facts'].flatMap((folder) =>
    filesIn(join(subject.folder, folder), '.yaml').map(
      (name) => new YamlFile(join(subject.folder, folder, name)),
    ),
  );
  const citedByBenefits = new Set(subject.rules.book.benefits.flatMap(sourcesCited));
  const citedByFile = new Map(files.map((file) => [file, citationsIn(file)]));
  const citedAnywhere = new Set([
    ...citedByBenefits,
    ...[...citedByFile.values()].flatMap((citations) => citations.map(({ id }) => id)),
  ]);
  return files.flatMap((file) => [
    ...undefinedSources(subject, file, citedByFile.get(file) ?? []),
    ...Object.keys(sourcesOf(file))
      .filter((id) => !citedAnywhere.has(id))
      .map((id) => at(file, ['sources', id], `source "${id}" is never cited`, 'Cite it, or take it out.')),
    ...overlaps(file),
  ]);
};

interface Citation {
  readonly id: string;
  readonly path: Path;
}

const sourcesOf = (file: YamlFile): Json => ((file.content as Json | undefined)?.['sources'] ?? {}) as Json;

function citationsIn(file: YamlFile): readonly Citation[] {
  const { parameters, facts } = (file.content ?? {}) as Json;
  const found: Citation[] = [];
  walk({ parameters, facts }, (form, path) => {
    for (const id of [form['source']].flat()) if (typeof id === 'string') found.push({ id, path });
  });
  return found;
}

function sourcesCited(benefit: Parameters<typeof expressionsOf>[0]): readonly string[] {
  const found: string[] = [];
  walk({ ...expressionsOf(benefit), parameters: benefit.parameters }, (form) => {
    for (const id of [form['source']].flat()) if (typeof id === 'string') found.push(id);
  });
  return found;
}

/** A shared file may cite what another shared file defines. */
function undefinedSources(
  { rules }: Subject,
  file: YamlFile,
  citations: readonly Citation[],
): readonly FileProblem[] {
  return citations
    .filter(({ id }) => rules.book.sources[id] === undefined)
    .map(({ id, path }) =>
      at(file, path, `source "${id}" is not defined`, 'Define it under `sources` of this file.'),
    );
}

function overlaps(file: YamlFile): readonly FileProblem[] {
  const parameters = ((file.content as Json | undefined)?.['parameters'] ?? {}) as Readonly<
    Record<string, { readonly values?: Readonly<Record<string, { readonly until?: string }>> }>
  >;
  return Object.entries(parameters).flatMap(([id, { values = {} }]) => {
    const starts = Object.keys(values).sort();
    return starts.flatMap((start, index): FileProblem[] => {
      const until = values[start]?.until;
      const next = starts[index + 1];
      if (until === undefined) return [];
      const path = ['parameters', id, 'values', start];
      if (until < start) return [at(file, path, `ends on ${until}, before it starts`, 'Correct `until`.')];
      return next !== undefined && until >= next
        ? [
            at(
              file,
              path,
              `lasts until ${until}, but the next value starts on ${next}`,
              'Let one end before the next begins.',
            ),
          ]
        : [];
    });
  });
}
