import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, hostname, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const say = (line: string): void =>
  console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** Waits, and says when it holds. @throws Error if it takes too long. */
export async function until(what: string, holds: () => boolean, minutes: number): Promise<void> {
  for (const began = Date.now(); !holds(); await pause(500)) {
    if (Date.now() - began > minutes * 60_000) throw new Error(`It took too long: ${what}.`);
  }
  say(what);
}

/** @throws Error if it does not hold. */
export function check(what: string, holds: boolean): void {
  if (!holds) throw new Error(`Not so: ${what}.`);
  say(what);
}

/** Slurm on this machine alone, without systemd; all that it writes lies in a folder. */
export class Slurm {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #daemons: ChildProcess[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    this.#env = { ...process.env, SLURM_CONF: this.#at('slurm.conf') };
  }

  /** What a command prints; `more` is added to its environment. @throws Error if it fails. */
  run(command: string, words: readonly string[], more: NodeJS.ProcessEnv = {}, cwd = '.'): string {
    const env = { ...this.#env, ...more };
    const options = { env, cwd, encoding: 'utf8' } as const;
    return execFileSync(command, words, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  }

  /** Installs it where it is missing. @throws Error unless root of a Debian or a kin of it. */
  install(): void {
    if (existsSync('/usr/sbin/slurmctld') && existsSync('/usr/sbin/munged')) return;
    say('Installing Slurm.');
    this.run('apt-get', ['update', '-qq']);
    const options = ['-o', 'DPkg::Lock::Timeout=280', '-qq', '-y', '--no-install-recommends'];
    const more = { DEBIAN_FRONTEND: 'noninteractive' };
    this.run('apt-get', [...options, 'install', 'slurm-wlm', 'munge'], more);
  }

  /** Starts its daemons and waits until a node is idle. */
  async start(): Promise<void> {
    chmodSync(this.#folder, 0o755);
    for (const name of ['state', 'spool', 'munge']) mkdirSync(this.#at(name));
    writeFileSync(this.#at('slurm.conf'), this.#settings());
    this.run('chown', ['munge:', this.#at('munge')]);
    const socket = this.#at('munge/socket');
    const munge = [
      ...['--foreground', `--socket=${socket}`, `--pid-file=${this.#at('munge/pid')}`],
      ...[`--log-file=${this.#at('munge/log')}`, `--seed-file=${this.#at('munge/seed')}`],
    ];
    this.#spawn('runuser', ['-u', 'munge', '--', '/usr/sbin/munged', ...munge]);
    await until('Munge answers', () => existsSync(socket), 1);
    this.#spawn('/usr/sbin/slurmctld', ['-D']);
    this.#spawn('/usr/sbin/slurmd', ['-D', '-N', this.#host]);
    await until('a node is idle', () => this.#nodes() === 'idle', 3);
  }

  /** What is known of a job, or of a task of an array, by Slurm's own names. */
  job(id: string): Readonly<Record<string, string>> {
    const text = this.run('scontrol', ['show', 'job', id]);
    const fields = [...text.matchAll(/(\w+)=(\S*)/g)];
    return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
  }

  /** Ends all that it started, and takes its folder away. */
  async stop(): Promise<void> {
    try {
      this.run('scontrol', ['shutdown']);
      await pause(2000);
    } catch {
      // It did not come so far.
    }
    for (const daemon of this.#daemons) daemon.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #host(): string {
    return hostname().split('.')[0];
  }

  #nodes(): string | undefined {
    try {
      return this.run('sinfo', ['--noheader', '--format=%T']).trim();
    } catch {
      return undefined;
    }
  }

  #spawn(command: string, words: readonly string[]): void {
    this.#daemons.push(spawn(command, words, { env: this.#env, stdio: 'ignore' }));
  }

  #at(name: string): string {
    return join(this.#folder, name);
  }

  #settings(): string {
    const host = this.#host;
    const memory = Math.floor((0.8 * totalmem()) / 2 ** 20);
    return `ClusterName=one
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=${this.#at('munge/socket')}
StateSaveLocation=${this.#at('state')}
SlurmdSpoolDir=${this.#at('spool')}
SlurmctldPidFile=${this.#at('slurmctld.pid')}
SlurmdPidFile=${this.#at('slurmd.pid')}
SlurmctldLogFile=${this.#at('slurmctld.log')}
SlurmdLogFile=${this.#at('slurmd.log')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MinJobAge=3600
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} RealMemory=${memory} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
  }
}
