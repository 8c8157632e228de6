import type { DeliveryOptions } from './delivery.ts';
import type { FinalOutcome, Incident, Outgoing } from './outgoing.ts';

/** Tells the log and whoever tells the facilitators. Never fails and holds nothing up. */
export function createIncidents({ log, onIncident }: Pick<DeliveryOptions, 'log' | 'onIncident'>) {
  function tell(incident: Incident): void {
    log.warn(incident, 'delivery incident');
    Promise.resolve()
      .then(() => onIncident?.(incident))
      .catch((error: unknown) => log.error({ err: error, incident: incident.kind }, 'incident not told'));
  }

  return {
    tell,
    /** Tells of an end that facilitators would want to know. */
    ofOutcome({ key, channel, dueAt }: Outgoing, outcome: FinalOutcome): void {
      if (outcome.state === 'failed') tell({ kind: 'failed', key, channel, error: outcome.error });
      else if (outcome.state === 'unverified') tell({ kind: 'unverified', key, channel, dueAt });
      else if (outcome.state === 'skipped' && outcome.reason === 'too-late')
        tell({ kind: 'too-late', key, channel, dueAt });
    },
  };
}
