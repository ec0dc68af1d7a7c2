import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import {
  type Head,
  isRefused,
  readShard,
  type Shard,
  type ShardFile,
  shardText,
} from '#sweep/file/shard.ts';
import { hashOf } from '#sweep/hash.ts';
import type { CrewState } from '#sweep/work.ts';
import { WrongError } from '../command.mjs';

const NAME = /^shard-(\d+)-of-(\d+)\.(json|part\.json)$/;

/** Writes beside and then renames, so that a file is there as a whole or not at all, whoever else writes it. */
export function write(path: string, data: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, 'w');
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** A file of a shard, as its name says. */
export interface Named extends Shard {
  readonly name: string;
  /** Whether it holds all, not what is there so far. */
  readonly whole: boolean;
}

/** The files of a sweep in one folder; several processes may share it. */
export class Folder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** @throws WrongError where there can be no folder of that name. */
  make(): void {
    try {
      mkdirSync(this.#path, { recursive: true });
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
      throw new WrongError(`“${this.#path}” can be no folder here (${code}): name another.`);
    }
  }

  /** Files of shards, by number; nothing where there is no such folder. */
  shards(): Named[] {
    let names: string[];
    try {
      names = readdirSync(this.#path);
    } catch {
      return [];
    }
    return names
      .flatMap((name): Named[] => {
        const [, index, of, end] = NAME.exec(name) ?? [];
        return end ? [{ name, index: Number(index), of: Number(of), whole: end === 'json' }] : [];
      })
      .sort((a, b) => a.of - b.of || a.index - b.index || Number(b.whole) - Number(a.whole));
  }

  /** What a file of a shard holds, or why it cannot be used. */
  open({ name, index, of }: Named): ReturnType<typeof readShard> {
    const bytes = read(join(this.#path, name));
    const file = bytes ? readShard(bytes.toString('utf8')) : { refused: 'cannot be read' };
    if (isRefused(file) || (file.index === index && file.of === of)) return file;
    return { refused: `says that it is shard ${file.index} of ${file.of}` };
  }

  /** What is there of a shard, whole or so far. */
  known(shard: Shard): { readonly named: Named; readonly file: ReturnType<typeof readShard> }[] {
    return this.shards()
      .filter(({ index, of }) => index === shard.index && of === shard.of)
      .map((named) => ({ named, file: this.open(named) }));
  }

  /** @param whole replaces what was there so far. */
  keep(file: ShardFile, whole: boolean): void {
    write(this.#at(file, whole ? 'json' : 'part.json'), shardText(file));
    if (!whole) return;
    for (const end of ['part.json', 'state']) rmSync(this.#at(file, end), { force: true });
  }

  /** Where crews were cut short; nothing if there is no such file, or one of something else. */
  states(head: Head, shard: Shard): CrewState[] {
    const bytes = read(this.#at(shard, 'state'));
    try {
      const { hash, engine, states } = bytes ? deserialize(bytes) : {};
      return hash === head.hash && engine === head.engine ? states : [];
    } catch {
      return [];
    }
  }

  keepStates(head: Head, shard: Shard, states: readonly CrewState[]): void {
    const { engine } = head;
    const path = this.#at(shard, 'state');
    if (states.length === 0) rmSync(path, { force: true });
    else write(path, serialize({ hash: hashOf(head.sweep), engine, states }));
  }

  #at({ index, of }: Shard, end: string): string {
    const digits = String(of - 1).length;
    return join(this.#path, `shard-${String(index).padStart(digits, '0')}-of-${of}.${end}`);
  }
}
