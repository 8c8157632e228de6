/** Ids of the clicks of the Home tab, as Slack gives them back. */
export const homeActions = {
  search: 'home.search',
  missions: 'home.missions',
  timeline: 'home.timeline',
  preferences: 'home.preferences',
  community: 'home.community',
} as const;

/** Callback ids of the windows that are submitted. */
export const homeViews = { preferences: 'home.preferences', community: 'home.community' } as const;
