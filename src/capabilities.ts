import { askCapability } from './ask/slack/index.ts';
import type { Capability } from './capability.ts';
import { digestCapability } from './digest/slack/index.ts';
import { freshnessCapability } from './freshness/slack/index.ts';
import { homeCapability } from './home/slack/index.ts';
import { privacyCapability } from './privacy/slack/index.ts';
import { questionsCapability } from './questions/slack/index.ts';
import { recapsCapability } from './recaps/slack/index.ts';
import { visitsCapability } from './visits/slack/index.ts';
import { welcomeCapability } from './welcome/slack/index.ts';

/** All that Capi can do. A new capability is a folder, a line here, and its entries in `manifest.yml`. */
export const capabilities: readonly Capability[] = [
  askCapability,
  visitsCapability,
  recapsCapability,
  digestCapability,
  questionsCapability,
  freshnessCapability,
  welcomeCapability,
  privacyCapability,
  homeCapability,
];
