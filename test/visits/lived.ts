import { type Lived, me, put, somebody } from '../support/lived.ts';

const visit = (id: string, day: string) => ({
  id,
  kind: 'visit',
  place: 'Castres',
  days: [day],
  zone: 'Europe/Paris',
  channel: 'C1',
  themes: [],
  status: 'planned',
  createdBy: me,
});

const mine = { who: me, status: 'going', since: '2026-09-01', edition: 1, by: me };

export const lived: Lived = {
  exported: { 'Mes inscriptions': 3, 'Rencontres que j’ai préparées': 3, 'Rappels coupés': 1 },
  fill: (store) =>
    put(store, {
      visits: { 1: visit('1', '2026-10-01'), 2: visit('2', '2026-12-15'), 3: visit('3', '2024-11-01') },
      'sign-ups': {
        [`1/${me}`]: mine,
        [`2/${me}`]: mine,
        [`3/${me}`]: mine,
        [`3/${somebody}`]: { who: somebody, status: 'going', since: '2024-09-01', edition: 1 },
      },
      'muted-reminders': { [me]: { since: '2026-01-01' } },
    }),
};
