// Who tries Capi does not install what mutates it: whoever measures is told how.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('./node_modules/', import.meta.url))) {
  console.error('Mutation testing has packages of its own. Install them first: npm ci --prefix mutation');
  process.exit(1);
}
