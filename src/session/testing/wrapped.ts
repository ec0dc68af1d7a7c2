import type { Trainer } from '#engine/trainer.ts';

/** A trainer with some of its methods in other hands; all else is its own. */
export function wrapped(trainer: Trainer, hands: Partial<Trainer>): Trainer {
  return new Proxy(trainer, {
    get(own, key) {
      if (Object.hasOwn(hands, key)) return Reflect.get(hands, key, hands);
      const value = Reflect.get(own, key, own);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
}
