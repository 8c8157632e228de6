import { partsOf } from '../../time/calendar-day.ts';
import { absent } from './absent.ts';
import { answered, type Computed } from './computed.ts';
import { correction, regionVerdict } from './correction.ts';
import { meant, type Query } from './query.ts';
import { countedOf } from './scope.ts';
import { ofType, picked, select } from './selection.ts';
import { listed, sentenceOf, type Telling } from './telling.ts';

/** « la visite 7 était à Paris ? », « Arles, c’est bien dans le Gard ? », « y a-t-il eu des visites en 2019 ? »: yes or no, and what is so. */
export function verdict(query: Query, telling: Telling): Computed | undefined {
  return weekdayVerdict(query, telling) ?? regionVerdict(query, telling) ?? existence(query, telling);
}

function existence(query: Query, telling: Telling): Computed | undefined {
  const { say } = telling;
  const sessions = meant(query, telling);
  const [only] = sessions;
  if (only === undefined) return correction(query, telling) ?? absent(query, telling);
  if (sessions.length === 1) return answered([say.yes(sentenceOf(only, undefined, telling))], sessions);
  const [heading = '', ...items] = listed(
    query,
    countedOf({ ...query, attribute: undefined }),
    sessions,
    telling,
  );
  return answered([say.yes(heading), ...items], sessions);
}

/** A weekday named beside a day or a meeting. */
function weekdayVerdict(query: Query, telling: Telling): Computed | undefined {
  const { say, view } = telling;
  const weekdays = ofType(query.slots, 'weekday').flatMap((slot) => slot.weekdays);
  if (weekdays.length === 0) return undefined;
  const others = query.slots.filter(({ type }) => type !== 'weekday');
  const sessions = picked(select(others, telling), others, telling.today);
  const [date] = ofType(others, 'date');
  const day = date?.period.grain === 'day' && date.period.yearly === undefined ? date.period.from : undefined;
  const iso = day ?? (sessions.length === 1 ? sessions[0]?.start : undefined);
  if (iso === undefined) return undefined;
  const isSo = weekdays.includes(partsOf(iso).weekday);
  return answered(
    [
      (isSo ? say.yes : say.no)(say.wasWeekday(iso)),
      ...sessions.slice(0, 1).map((session) => say.sentence(view(session))),
    ],
    sessions.slice(0, 1),
  );
}
