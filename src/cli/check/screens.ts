/** Forms and checklists of rules/questions.yaml: what they name exists, each question and fact is in one of them only, and their texts are written. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ITEMS_PEOPLE, factsOfItem } from '../../questionnaire/checklists.js';
import { YamlFile, type FileProblem } from '../yaml-file.js';
import { at, type Check, type Json, type Path, type Subject } from './subject.js';

export const checkScreens: Check = (subject) => {
  const path = join(subject.folder, 'questions.yaml');
  if (!existsSync(path)) return [];
  const file = new YamlFile(path);
  return [...ofForms(subject, file), ...ofChecklists(subject, file), ...ofTexts(subject, file)];
};

function ofForms({ rules: { book } }: Subject, file: YamlFile): FileProblem[] {
  const questions = new Map(book.questions.map((question) => [question.id, question]));
  const taken = new Set<string>();
  return (book.forms ?? []).flatMap((form, index) =>
    form.questions.flatMap((id, place): FileProblem[] => {
      const where: Path = ['forms', index, 'questions', place];
      const question = questions.get(id);
      if (!question) return [at(file, where, `there is no question "${id}"`, 'Correct the id.')];
      const section = questions.get(form.questions[0] ?? '')?.section;
      if (taken.has(id)) return [at(file, where, `"${id}" is in two forms`, 'Leave it in one of them.')];
      taken.add(id);
      return question.section === section
        ? []
        : [
            at(
              file,
              where,
              `"${id}" is of another section than its form`,
              'Move it, or take it out of the form.',
            ),
          ];
    }),
  );
}

function ofChecklists({ rules: { book } }: Subject, file: YamlFile): FileProblem[] {
  const facts = new Map(book.facts.map((fact) => [fact.id, fact]));
  const questions = new Set(book.questions.map(({ id }) => id));
  const listOf = new Map<string, string>();
  return (book.checklists ?? []).flatMap(({ id, section, items }, index) => {
    const findings: FileProblem[] = [];
    const find = (where: Path, problem: string, remedy: string): void => {
      findings.push(at(file, ['checklists', index, ...where], problem, remedy));
    };
    if (questions.has(id)) find(['id'], `"${id}" is a question, too`, 'Choose another id.');
    if (!book.sections.includes(section))
      find(['section'], `there is no section "${section}"`, 'Correct the id.');
    for (const [place, item] of items.entries()) {
      if (item.id === ITEMS_PEOPLE)
        find(['items', place], `no item may be called "${item.id}"`, 'Choose another id.');
      for (const fact of factsOfItem(item)) {
        if (!facts.has(fact)) find(['items', place], `there is no fact "${fact}"`, 'Correct the id.');
        if ((listOf.get(fact) ?? id) !== id)
          find(
            ['items', place],
            `"${fact}" is in the list "${listOf.get(fact) ?? ''}", too`,
            'Leave it in one list.',
          );
        listOf.set(fact, id);
      }
      for (const [fact, value] of Object.entries({ ...item.is, ...item.includes, ...item.absent })) {
        const values = facts.get(fact)?.values;
        for (const word of [value].flat())
          if (values && typeof word === 'string' && !values.includes(word))
            find(['items', place], `"${fact}" is never "${word}"`, 'Correct the value.');
      }
    }
    return findings;
  });
}

function ofTexts({ rules: { book }, texts }: Subject, file: YamlFile): FileProblem[] {
  return [...texts].flatMap(([language, { questions }]) => {
    const group = (name: string): Json => (questions[name] ?? {}) as Json;
    const lacks = (where: Path, what: string, present: unknown): FileProblem[] =>
      typeof present === 'string' && present.trim() !== ''
        ? []
        : [
            at(
              file,
              where,
              `${what} has no text in ${language}`,
              `Write it in locales/${language}/questions.json.`,
            ),
          ];
    const ofForm = (id: string): Json => (group('forms')[id] ?? {}) as Json;
    const ofList = (id: string): Json => (group('checklists')[id] ?? {}) as Json;
    return [
      ...(book.forms ?? []).flatMap(({ id }, index) =>
        lacks(['forms', index], `form "${id}"`, ofForm(id)['title']),
      ),
      ...(book.checklists ?? []).flatMap(({ id, items }, index) => [
        ...lacks(['checklists', index], `checklist "${id}"`, ofList(id)['title']),
        ...items.flatMap((item, place) =>
          lacks(
            ['checklists', index, 'items', place],
            `item "${item.id}"`,
            ((ofList(id)['items'] ?? {}) as Json)[item.id],
          ),
        ),
      ]),
    ];
  });
}
