/** Problems of an answer in words, kind and with a way out. */
import type { AnswerProblem } from '../../../questionnaire/types.js';
import type { FieldKind } from '../answers/kinds.js';
import type { Scene } from '../scene.js';

export function errorWords(
  { code, limit }: AnswerProblem,
  kind: FieldKind | 'checklist' | 'person',
  { texts, formats }: Pick<Scene, 'texts' | 'formats'>,
): string {
  const values = { limit: limitWords(limit, kind, formats) };
  if (code === 'required') return texts.t(`errors.required.${kind}`);
  if (code === 'not-a-number' && kind === 'money') return texts.t('errors.not-money');
  if (code === 'too-small' && limit === 0) return texts.t('errors.negative');
  return texts.t(`errors.${code}`, values);
}

function limitWords(limit: number | string | undefined, kind: string, formats: Scene['formats']): string {
  if (limit === undefined) return '';
  if (typeof limit === 'string') return formats.date(limit);
  return kind === 'money' ? formats.money(limit) : formats.number(limit);
}
