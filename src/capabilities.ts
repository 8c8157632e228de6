import { askCapability } from './ask/slack/index.ts';
import type { Capability } from './capability.ts';

/** All that Capi can do. A new capability is a folder, a line here, and its entries in `manifest.yml`. */
export const capabilities: readonly Capability[] = [askCapability];
