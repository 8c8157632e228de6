import { describe } from 'vitest';
import { createMemoryStore } from '../../src/store/memory.ts';
import { storeContract } from '../support/store-contract.ts';

describe('the store in memory', () => storeContract(async () => createMemoryStore()));
