/** The screen that is asked: questions or a checklist, with what stands in their fields. */
import type { TemplateResult } from 'lit';
import { keyOf } from '../../../questionnaire/screens.js';
import type { AnswerKey, Asked, Screen } from '../../../questionnaire/types.js';
import { draftOfAnswer } from '../answers/draft-of-answer.js';
import type { Draft } from '../answers/draft.js';
import { draftOfItems } from '../answers/items-answer.js';
import { readScreen, type ScreenReading } from '../answers/read-screen.js';
import type { FormController } from '../controllers/form-controller.js';
import type { Scene } from '../scene.js';
import { checklistView } from './checklist-view.js';
import { questionView } from './question-view.js';

export type AskedScreen = Exclude<Screen, { kind: 'people' }>;

/**
 * @param submit gets all answers of the screen, or what is wrong with them
 * @param beside what is offered beside a question
 */
export function askedView(
  scene: Scene,
  screen: AskedScreen,
  fields: FormController,
  submit: (reading: ScreenReading) => void,
  beside: (asked: Asked) => unknown,
): TemplateResult {
  const { view, facts, formats } = scene;
  const given = (
    key: AnswerKey,
    draft: (answer: NonNullable<typeof view.current>[string]) => Draft,
  ): Draft => {
    const answer = view.current?.[key];
    return answer ? draft(answer) : {};
  };
  const read = (): void => {
    submit(
      readScreen(screen, {
        draftOf: (key) => fields.draft(draftKey(screen, key), () => ({})),
        facts,
        date: view.date,
        people: view.people,
      }),
    );
  };
  if (screen.kind === 'checklist') {
    const { id } = screen.list;
    const name = draftKey(screen, id);
    return checklistView(scene, {
      screen,
      draft: fields.draft(name, () => given(id, (answer) => draftOfItems(screen.items, answer))),
      problems: fields.problems[id] ?? [],
      change: (part, typed) => {
        fields.change(name, part, typed);
      },
      submit: read,
    });
  }
  return questionView(scene, {
    screen,
    draftOf: ({ key, question }) =>
      fields.draft(key, () => given(key, (answer) => draftOfAnswer(question, facts, answer, formats))),
    problems: fields.problems,
    change: (key, fact, typed) => {
      fields.change(key, fact, typed);
    },
    beside,
    submit: read,
  });
}

/** A list may be asked again with other items: "none of these" is then not ticked beforehand. */
const draftKey = (screen: AskedScreen, key: AnswerKey): string =>
  screen.kind === 'checklist' ? keyOf(screen) : key;
