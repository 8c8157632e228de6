import type { Clock } from '../clock.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { Incident, Message } from '../delivery/outgoing.ts';
import { sections } from './blocks.ts';
import { incidentText } from './messages.ts';
import type { Roles } from './roles.ts';

/** Something that facilitators should know, said once. */
interface Notice {
  /** Identity, as of any post: the same is said once. */
  key: string;
  compose: () => Message | undefined | Promise<Message | undefined>;
}

/** Tells the facilitators: in their channel, else each of them in private. */
export interface FacilitatorNotices {
  tell(notice: Notice): Promise<void>;
  /** A post that could not be made, or not in time. Given to delivery as `onIncident`. */
  tellIncident(incident: Incident): Promise<void>;
}

export interface NoticesOptions {
  delivery: Delivery;
  roles: Roles;
  clock: Clock;
  /** What a post is to people, by its key: « le rappel J-7 de la visite n° 8 »; undefined for a key not its own. */
  nameOf?: (key: string) => Promise<string | undefined>;
}

const prefix = 'trouble:';

export function createNotices({ delivery, roles, clock, nameOf }: NoticesOptions): FacilitatorNotices {
  const kind = 'notice';

  async function tell({ key, compose }: Notice): Promise<void> {
    if (roles.channel !== undefined) {
      const { state } = await delivery.post({ key, kind, channel: roles.channel, compose });
      if (state === 'sent' || state === 'skipped' || state === 'suspended') return;
    }
    const people = await roles.facilitators();
    await Promise.all(
      people.map((person) => delivery.post({ key: `${key}:${person}`, kind, channel: person, compose })),
    );
  }

  return {
    tell,
    async tellIncident(incident) {
      // Nothing can be posted at all, or the incident is that another could not be told: the log has it.
      if (incident.kind === 'suspended' || ('key' in incident && incident.key.startsWith(prefix))) return;
      // A channel may be lost again after it came back: its incident is told once a day.
      const day = clock.now().toISOString().slice(0, 10);
      const subject = 'key' in incident ? incident.key : `${incident.channel}:${day}`;
      const what = 'key' in incident ? await nameOf?.(incident.key) : undefined;
      const text = incidentText(incident, what);
      await tell({
        key: `${prefix}${incident.kind}:${subject}`,
        compose: () => ({ text, blocks: sections(text) }),
      });
    },
  };
}
