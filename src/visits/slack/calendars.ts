import type { Tools } from '../../capability.ts';
import type { FileOutcome, OutgoingFile } from '../../delivery/files.ts';
import { sections } from '../../slack/blocks.ts';
import { createWorkInProgress } from '../../work-in-progress.ts';
import { type Errand, errandsOf } from '../calendar-errands.ts';
import { icsCalendar } from '../ics.ts';
import { fileInThread, fileNameOf, fileTitleOf, fileToPerson } from '../messages/calendar.ts';
import { eventText } from '../messages/names.ts';
import type { VisitRepository } from '../repository.ts';
import { endOf, type Visit } from '../visit.ts';

/** Calendar files: in the thread of the announcement, and to each person who comes. */
export interface Calendars {
  /** Sends what is still to be sent, one a second, in the background. */
  catchUp(): void;
  stop(ms: number): Promise<void>;
}

/** Between two files (ms): there is no hurry, and Slack counts them. */
const between = 1_000;

export function createCalendars(tools: Tools, repository: VisitRepository): Calendars {
  const work = createWorkInProgress();
  let known: Set<string> | undefined;
  let running = false;
  let stopped = false;
  /** This installation may not send files: people are told in words. */
  let unavailable = false;

  async function run(): Promise<void> {
    known ??= new Set(await tools.files.settled('visit:'));
    const settled = known;
    const tried = new Set<string>();
    for (;;) {
      const errands = await errandsNow();
      const next = errands.find(
        ({ key, after }) =>
          !settled.has(key) && !tried.has(key) && (after === undefined || settled.has(after)),
      );
      if (!next || stopped) return;
      tried.add(next.key);
      if ((await deliver(next)) !== 'later') settled.add(next.key);
      await tools.pauses.sleep(between);
    }
  }

  async function errandsNow(): Promise<Errand[]> {
    const now = tools.clock.now();
    const found = await Promise.all(
      (await repository.visits())
        .filter((visit) => endOf(visit) > now)
        .map(async (visit) => errandsOf(visit, await repository.signUpList(visit.id), now)),
    );
    return found.flat();
  }

  async function deliver({ key, visit: id, person }: Errand): Promise<FileOutcome> {
    const visit = await repository.visit(id);
    if (!visit) return 'failed';
    const outcome = unavailable ? 'unavailable' : await tools.files.send(fileOf(key, visit, person));
    if (outcome !== 'unavailable') return outcome;
    unavailable = true;
    if (person !== undefined && visit.status === 'planned') await sayInWords(key, visit, person);
    return outcome;
  }

  function fileOf(key: string, visit: Visit, person: string | undefined): OutgoingFile {
    const { announcement } = visit;
    const place =
      person === undefined && announcement
        ? { channel: announcement.channel, threadTs: announcement.ts }
        : { channel: person ?? visit.channel };
    return {
      key,
      ...place,
      name: fileNameOf(visit),
      title: fileTitleOf(visit),
      comment:
        person === undefined
          ? fileInThread(visit)
          : fileToPerson(visit, tools.community.zone, { withFile: true }),
      content: icsCalendar([visit], { team: tools.identity.teamId, textOf: eventText }),
    };
  }

  async function sayInWords(key: string, visit: Visit, person: string): Promise<void> {
    const text = fileToPerson(visit, tools.community.zone, { withFile: false });
    await tools.delivery.post({
      key,
      kind: 'calendar',
      channel: person,
      compose: () => ({ text, blocks: sections(text) }),
    });
  }

  return {
    catchUp() {
      if (running || stopped) return;
      running = true;
      work
        .track(run())
        .catch((err: unknown) => tools.log.error({ err }, 'calendar files not sent'))
        .finally(() => {
          running = false;
        });
    },
    async stop(ms) {
      stopped = true;
      await work.finished(ms);
    },
  };
}
