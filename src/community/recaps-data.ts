import { type Table, type Transaction, table } from '../store/store.ts';
import { deleteWhere, isOfPerson, type PersonalData, scrubTable, withoutPerson } from './personal-data.ts';

interface Said {
  author: string;
  text: string;
  at: string;
  channel: string;
  ts: string;
}
interface Line {
  pieces: { id: string; author: string }[];
  credits: { author: string }[];
  writtenBy?: string;
}
interface Sheet {
  lines: Line[];
  unused: { piece: string }[];
  published?: { lines: Line[] };
}

const notes = table<Said>('recap-notes');
const replies = table<Said>('recap-replies');
const participations = table<object>('recap-participations');
const questions = table<{ text: string; askedBy: string; askedAt: string }>('recap-questions');
const grids = table<unknown>('recap-grids');
const sheets = table<Sheet>('recap-sheets');
const recaps = table<unknown>('recaps');
const settings = table<unknown>('recap-settings');

/** What people said about visits: their notes, returns and questions. */
export const recapsData: PersonalData = {
  tables: [notes, replies, participations, questions, grids, sheets, recaps, settings].map(
    ({ name }) => name,
  ),

  async export(reader, person) {
    const own = async (from: Table<Said>) =>
      (await reader.list(from))
        .filter(([, { author }]) => author === person)
        .map(([, { text, at }]) => ({ texte: text, date: at }));
    const forms = (await reader.list(participations)).filter(([id]) => isOfPerson(id, person));
    const asked = (await reader.list(questions)).filter(([, { askedBy }]) => askedBy === person);
    return {
      'Mes notes de visite': await own(notes),
      'Mes retours dans les fils': await own(replies),
      'Mes formulaires de retour': forms.map(([, form]) => form),
      'Mes questions aux hôtes': asked.map(([, { text, askedAt }]) => ({ texte: text, date: askedAt })),
    };
  },

  /** Questions of the grid were taken up by others: they stay, without their author. */
  async erase(tx, person) {
    const origins = [
      ...(await originsOf(tx, notes, 'note', person)),
      ...(await originsOf(tx, replies, 'reply', person)),
      `form:${person}/`,
    ];
    await deleteWhere(tx, notes, ({ author }) => author === person);
    await deleteWhere(tx, replies, ({ author }) => author === person);
    await deleteWhere(tx, participations, (_, id) => isOfPerson(id, person));
    for (const [id, sheet] of await tx.list(sheets)) {
      tx.put(sheets, id, withoutPerson(withoutContributions(sheet, person, origins), person));
    }
    for (const one of [notes, questions, grids, recaps]) await scrubTable(tx, one, person);
  },
};

/** How a sheet names what a person said: `note:C1:12.4/`. */
async function originsOf(
  tx: Transaction,
  from: Table<Said>,
  kind: string,
  person: string,
): Promise<string[]> {
  const own = (await tx.list(from)).filter(([, { author }]) => author === person);
  return own.map(([, { channel, ts }]) => `${kind}:${channel}:${ts}/`);
}

function withoutContributions(sheet: Sheet, person: string, origins: readonly string[]): Sheet {
  const strip = (lines: readonly Line[]) =>
    lines.flatMap((line) => {
      const pieces = line.pieces.filter(({ author }) => author !== person);
      const isGone = line.pieces.length > 0 && pieces.length === 0;
      return isGone
        ? []
        : [{ ...line, pieces, credits: line.credits.filter(({ author }) => author !== person) }];
    });
  return {
    ...sheet,
    lines: strip(sheet.lines),
    unused: sheet.unused.filter(({ piece }) => !origins.some((origin) => piece.startsWith(origin))),
    ...(sheet.published && { published: { ...sheet.published, lines: strip(sheet.published.lines) } }),
  };
}
