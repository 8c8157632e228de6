import { fullYear, monthNumber } from '../../french/calendar-words.ts';
import { fold } from '../../french/fold.ts';
import { type CalendarDay, calendarDay, partsOf } from '../../time/calendar-day.ts';

/** Words that announce a correction, on folded text. */
const ANNOUNCED =
  /^(?:\w+ )?(?:correction|rectifi\w+|rectif|erratum|errata|precision|petite erreur|erreur)\b|\bje (?:corrige|rectifie)\b|\bil y a une (?:erreur|coquille)\b/;
/** A figure or a date, with its unit or month: « 15/12 », « 40 salariés », « le 15 décembre 2016 ». */
const FIGURE =
  "(?:le |les |en |a |de )?(?<![a-z0-9])(\\d[\\d/.,-]*(?: \\d{3}(?!\\d))*(?: ?(?:[%€]|(?!et\\b|mais\\b|pas\\b|non\\b)[a-z'][a-z0-9']*))?(?: \\d{4})?)";
const NOT_A_BUT_B = new RegExp(`\\b(?:pas|non)(?: pas)? ${FIGURE}(?: [a-z']+){0,3}?,? mais ${FIGURE}`);
const B_AND_NOT_A = new RegExp(`${FIGURE},? (?:et )?(?:pas|non)(?: pas)? ${FIGURE}`);
const NUMERIC_DATE = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/;
const WORDED_DATE = /^(\d{1,2})(?:er)? ([a-z]+)(?: (\d{4}))?$/;

/** What a correction of fact says it should be. Without `value`, the sentence announces one that a person must read. */
export interface Correction {
  value?: string;
}

/**
 * Does the sentence correct a fact? Either it sets two figures or dates against each other (« le 15/12 et pas le 14 »,
 * « pas 40 mais 14 »), or it says that it corrects. « Ce n’est pas une question de moyens mais de volonté » does not.
 * @param days of the visit, for what a date leaves out
 */
export function correctionIn(sentence: string, days: readonly CalendarDay[]): Correction | undefined {
  const folded = fold(sentence);
  const contrasted = NOT_A_BUT_B.exec(folded);
  if (contrasted) return { value: meantBy(contrasted[2] ?? '', contrasted[0].includes('mais le '), days) };
  const asserted = B_AND_NOT_A.exec(folded);
  if (asserted) return { value: meantBy(asserted[1] ?? '', asserted[0].startsWith('le '), days) };
  return ANNOUNCED.test(folded) ? {} : undefined;
}

/** The day meant, as ISO, where the words are a date; else the figure itself. */
function meantBy(figure: string, isDate: boolean, days: readonly CalendarDay[]): string {
  const [nearest] = days;
  const known = nearest === undefined ? undefined : partsOf(nearest);
  const numeric = NUMERIC_DATE.exec(figure);
  if (numeric) {
    const [, day, month, year] = numeric;
    return iso(Number(day), Number(month), yearOf(year) ?? known?.year) ?? figure;
  }
  const worded = WORDED_DATE.exec(figure);
  const month = monthNumber(worded?.[2] ?? '');
  if (worded && month !== undefined) {
    return iso(Number(worded[1]), month, yearOf(worded[3]) ?? known?.year) ?? figure;
  }
  const number = /^\d+(?: \d{3})*(?:[.,]\d+)?/.exec(figure)?.[0] ?? figure;
  return (isDate && iso(Number(number), known?.month, known?.year)) || number;
}

const yearOf = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : fullYear(year);

function iso(day: number, month: number | undefined, year: number | undefined): CalendarDay | undefined {
  return month === undefined || year === undefined ? undefined : calendarDay(year, month, day);
}
