import type { IDBPTransaction, StoreNames } from 'idb';
import { onDatabase, type Tables } from './database.ts';

type Names = StoreNames<Tables>[];
export type Writing<Stores extends Names> = IDBPTransaction<Tables, Stores, 'readwrite'>;

/** Does work on some tables in one transaction: all of it is written, or nothing. It may be done once more. */
export const writing = <T, Stores extends Names>(
  stores: Stores,
  work: (transaction: Writing<Stores>) => Promise<T>,
): Promise<T> =>
  onDatabase(async (db) => {
    const transaction: Writing<Stores> = db.transaction(stores, 'readwrite');
    try {
      const result = await work(transaction);
      await transaction.done;
      return result;
    } catch (error) {
      transaction.done.catch(() => {});
      try {
        transaction.abort();
      } catch {
        // It failed by itself, and wrote nothing.
      }
      throw error;
    }
  });
