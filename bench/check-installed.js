// Who tries Capi does not install the search engines that it is compared with: whoever measures is told how.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('./node_modules/', import.meta.url))) {
  console.error('The benchmarks have packages of their own. Install them first: npm ci --prefix bench');
  process.exit(1);
}
