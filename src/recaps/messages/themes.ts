import type { Theme } from '../visit-in-hand.ts';

/** The names of dimensions and missions as people read them. */
export const themeNames: Readonly<Record<Theme, string>> = {
  'dimension-1': 'Dimension 1',
  'dimension-2': 'Dimension 2',
  'dimension-3': 'Dimension 3',
  'mission-1': 'Mission 1',
  'mission-2': 'Mission 2',
  'mission-3': 'Mission 3',
};
