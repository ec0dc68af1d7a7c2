import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '#intake/messages.ts';
import { type Role, type Roles, trimmed, withRole } from '#intake/roles.ts';
import { textOf } from '#panels/words.ts';
import { senseName } from '../sense-name.ts';
import type { IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';
import { type Lot, lotsOf } from './lots.ts';
import { Step } from './Step.tsx';

const MOST_SENSES = 6;
const NEW = 'new';
const OTHERS = ['label', 'group', 'split', 'ignore'] as const;

/** Lines that are shown; more columns than a person can look at are given roles in lots. */
const MOST_LINES = 120;

const roleOf = (value: string): Role => OTHERS.find((name) => name === value) ?? Number(value);

interface LineProps {
  readonly lot: Lot;
  readonly roles: Roles;
  readonly item: Finding['items'][number];
  readonly onRole: (role: Role | typeof NEW) => void;
}

/** What one column is there for, or several that begin alike. */
function Line({ lot, roles, item, onRole }: LineProps) {
  const { say } = useOwnWords();
  const id = useId();
  const { name, count, role } = lot;
  const alone = count === 1 && item.width === 1;
  const others = OTHERS.filter((one) => alone || one === 'ignore');
  return (
    <li>
      <label htmlFor={id} style={typeof role === 'number' ? { color: textOf(role) } : undefined}>
        <strong>{name}</strong>{' '}
        {count > 1 && <span className="note">{say('roles.columns', { count })}</span>}
      </label>
      <span className="note own-sample">
        {count === 1 &&
          item.head
            .filter((text) => text !== '')
            .slice(0, 3)
            .join(' · ')}
      </span>
      <select
        id={id}
        value={role === undefined ? '' : String(role)}
        onChange={({ target }) => onRole(target.value === NEW ? NEW : roleOf(target.value))}
      >
        {role === undefined && <option value="">{say('roles.several')}</option>}
        {roles.senses.map((sense, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sense is its place
          <option key={k} value={k}>
            {say('roles.sense', { number: k + 1, name: senseName(sense) })}
          </option>
        ))}
        {roles.senses.length < MOST_SENSES && <option value={NEW}>{say('roles.new')}</option>}
        {others.map((one) => (
          <option key={one} value={one}>
            {say(`role-${one}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

interface NameProps {
  readonly sense: number;
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** What a sense is called; while it is written, letter by letter what is written. */
function Name({ sense, name, onName }: NameProps) {
  const { say } = useOwnWords();
  const [written, setWritten] = useState<string>();
  return (
    <label>
      <span style={{ color: textOf(sense) }}>{say('roles.name', { number: sense + 1 })}</span>
      <input
        type="text"
        value={written ?? senseName(name)}
        maxLength={60}
        onChange={({ target }) => {
          setWritten(target.value);
          onName(target.value);
        }}
        onBlur={() => setWritten(undefined)}
      />
    </label>
  );
}

/** What every column or array is there for. */
export function RolesStep({ intake, finding }: { intake: IntakeStore; finding: Finding }) {
  const { say } = useOwnWords();
  const roles = useStore(intake, (state) => state.roles);
  const busy = useStore(intake, (state) => state.busy);
  if (!roles) return null;
  const lots = lotsOf(finding.items, roles);
  const give = (lot: Lot, role: Role | typeof NEW) => {
    const senses =
      role === NEW
        ? [...roles.senses, say('roles.named', { number: roles.senses.length + 1 })]
        : roles.senses;
    const to = role === NEW ? roles.senses.length : role;
    let next: Roles = { senses, of: roles.of };
    for (let k = lot.from; k < lot.from + lot.count; k++) next = withRole(next, k, to);
    intake.setRoles(trimmed(next));
  };
  const rename = (sense: number, name: string) =>
    intake.setRoles({ ...roles, senses: roles.senses.map((own, k) => (k === sense ? name : own)) });
  return (
    <Step number={2} title={say('roles')} about={say('roles.about')}>
      <ul className="own-senses">
        {roles.senses.map((name, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sense is its place
          <li key={k} style={{ borderColor: textOf(k) }}>
            <Name sense={k} name={name} onName={(own) => rename(k, own)} />
          </li>
        ))}
      </ul>
      <ul className="own-lines">
        {lots.slice(0, MOST_LINES).map((lot) => (
          <Line
            key={lot.from}
            lot={lot}
            roles={roles}
            item={finding.items[lot.from]}
            onRole={(role) => give(lot, role)}
          />
        ))}
      </ul>
      {lots.length > MOST_LINES && (
        <p className="own-look">{say('roles.more', { count: lots.length - MOST_LINES })}</p>
      )}
      <p className="note">{say('roles.words')}</p>
      <button
        type="button"
        className="own-go"
        disabled={busy !== undefined}
        onClick={() => intake.prepare()}
      >
        {say('roles.check')}
      </button>
    </Step>
  );
}
