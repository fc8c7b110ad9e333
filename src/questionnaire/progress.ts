/** How far the interview has come, by section. */
import type { Askables } from './askables.js';
import type { LivePath } from './live-path.js';
import { askedOn } from './screens.js';
import type { Progress, Screen } from './types.js';

export function progressOf(askables: Askables, path: LivePath, current: Screen | undefined): Progress {
  const sectionOf = (screen: Screen): string =>
    screen.kind === 'people'
      ? askables.peopleSection
      : screen.kind === 'checklist'
        ? screen.list.section
        : (askedOn(screen)[0]?.question.section ?? '');
  const count = (screens: readonly Screen[], id: string): number =>
    screens.filter((screen) => sectionOf(screen) === id).length;
  const answered = path.steps.map(({ screen }) => screen);
  const open = path.end.relevant.map(({ screen }) => screen);
  return {
    sections: askables.sections.map((id) => ({
      id,
      answered: count(answered, id),
      open: count(open, id),
      current: current !== undefined && sectionOf(current) === id,
    })),
    fraction: path.end.fraction,
  };
}
