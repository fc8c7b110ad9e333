/**
 * Reads a number as people in Italy and elsewhere type it: `1.234,56`, `1234.56`, `1 234`, `€ 1.234`. The last separator is the decimal
 * one, unless exactly three digits follow it: nobody types thousandths of a euro, many type `1.200`.
 */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/€|eur(o)?|[\s'\u00A0\u202F]/gi, '').replace(/\u2212/g, '-');
  const match = /^(-?)(\d[\d.,]*)$/.exec(bare);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return Number(sign + digits);
  const separator = digits.charAt(last);
  const whole = digits.slice(0, last);
  const rest = digits.slice(last + 1);
  const isGrouping = rest.length === 3 && isGrouped(whole, separator);
  if (isGrouping) return Number(sign + digits.replaceAll(separator, ''));
  const other = separator === '.' ? ',' : '.';
  if (whole.includes(separator) || rest === '') return undefined;
  if (whole.includes(other) && !isGrouped(whole, other)) return undefined;
  return Number(`${sign}${whole.replaceAll(other, '')}.${rest}`);
}

/** `1`, `12.345` and `1.234.567` are grouped by `.`; `1234` and `1.23` cannot stand before a further group of three. */
function isGrouped(whole: string, separator: string): boolean {
  const [first = '', ...groups] = whole.split(separator);
  return /^\d{1,3}$/.test(first) && first !== '0' && groups.every((group) => /^\d{3}$/.test(group));
}
