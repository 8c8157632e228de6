/** Ids of what people click about the letter, as Slack gives them back. */
export const digestActions = {
  prepare: 'digest.prepare',
  skip: 'digest.skip',
  restore: 'digest.restore',
  choice: 'digest.choice',
  /** Opens the letter's settings, wherever the button stands. */
  openSettings: 'digest.settings.open',
} as const;
