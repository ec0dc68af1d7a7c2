import { expect, it } from 'vitest';
import { actOf } from './act.ts';

it.each([
  ['cover:0', { kind: 'cover', sense: 0 }],
  ['neuron:8', { kind: 'neuron', neuron: 8 }],
  ['at:40', { kind: 'at', step: 40 }],
  ['sample:3', { kind: 'sample', sample: 3 }],
  ['run:taught', { kind: 'run', run: 'taught' }],
  ['distill:on', { kind: 'switch', name: 'distill', on: true }],
  ['ebr:off', { kind: 'switch', name: 'ebr', on: false }],
  ['strength:5', { kind: 'set', key: 'strength', value: 5 }],
  ['optimizer:sgd', { kind: 'set', key: 'optimizer', value: 'sgd' }],
])('reads %s', (text, act) => expect(actOf(text)).toEqual(act));

it.each([
  '',
  'cover',
  'cover:x',
  'cover:-1',
  'distill:maybe',
  'constructor:1',
  'run:',
  'fly:3',
  `sample:${'9'.repeat(400)}`,
])('refuses %j', (text) => expect(() => actOf(text)).toThrow('There is no act'));
