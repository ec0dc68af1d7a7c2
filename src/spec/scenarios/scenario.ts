import type { ArmKey, ArmParams } from '../arm-params.ts';
import type { RunParams } from '../run-params.ts';
import type { Part } from './known.ts';

/** What a sense of generated data is mixed from; `data/synthetic.ts` says how. */
export interface Factors {
  /** Numbers per sample. */
  readonly inputs: number;
  /** How many factors tell the class, and how many are noise. */
  readonly predictive: number;
  readonly noise: number;
  /** Scale s of the class prototypes. */
  readonly strength: number;
  /** Standard deviation of each sample's scatter round its prototype. */
  readonly jitter: number;
  /** Standard deviation of the noise factors. */
  readonly sigma: number;
  /** What all inputs are multiplied by. */
  readonly loudness: number;
  /** Whether each sample's code is flipped in sign at random, so that no line separates the classes. */
  readonly flip: boolean;
}

/** Noise that is drawn anew for every sample, as long as the run goes on. */
export interface LiveNoises {
  /** Standard deviation that is added to each number of a picture, white being 1. */
  readonly picture: { readonly sd: number };
  /** Signal-to-noise ratio of a word in dB, and whether it starts at a random moment. */
  readonly word: { readonly snr: number; readonly moves: boolean };
}

/** A sense: its fixed name, and what people call it. */
interface Named {
  readonly id: string;
  readonly label: string;
}

/** A sense of a packed set. */
export interface PackedSense extends Named {
  /** Numbers per sample. */
  readonly inputs: number;
  /** Noise added anew to every number, the sense's own deviation being 1. */
  readonly noise: { readonly sd: number };
  readonly loudness: number;
}

/** The senses of each kind of source, in order. */
export interface SensesOf {
  readonly generated: readonly (Named & { readonly factors: Factors })[];
  readonly digits: readonly [
    picture: Named & { readonly noise: LiveNoises['picture'] },
    word: Named & { readonly noise: LiveNoises['word']; readonly loudness: number },
  ];
  /** Correlated Gaussian numbers, and their sum as what is asked for; each with its standard deviation. */
  readonly correlated: readonly [Named & { readonly sd: number }, Named & { readonly sd: number }];
  /** Codes of what each sense knows: `jitter` is the part of half the least distance between two codes. */
  readonly overlap: readonly (Named & { readonly factors: Factors })[];
  /** Kinds of records of synthetic patients, with the numbers that each has per patient. */
  readonly ward: readonly (Named & { readonly inputs: number })[];
  /** Senses of a packed set, which has the scenario's id. */
  readonly packed: readonly PackedSense[];
  /** Senses of a visitor's own data, as the run names them. */
  readonly own: readonly PackedSense[];
}
export type Source = keyof SensesOf;

/** A setting of the run, or of an arm. */
type Key = keyof RunParams | ArmKey;

export interface Preset {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly line: string;
  readonly run: RunParams;
  /** What every arm has that is no method's: settings of an arm other than the defaults. */
  readonly params?: Partial<ArmParams>;
  /** Step at which its recorded run and `npm run story` switch methods on. */
  readonly methodsAt: number;
  /** Whether its story is another one than a first visit is told; of such a one there is no recorded run. */
  readonly unrecorded?: true;
  /** Whether its line is what the lab says before its first step: it is then a test that holds of every seed. */
  readonly tells?: true;
  /** Its six settings in sight, where they are not those of its scenario. */
  readonly inSight?: readonly Key[];
}

/** A revision that was replaced, with all the numbers that there were; settings that came later are at their defaults. */
export interface EarlierPreset extends Omit<Preset, 'run'> {
  readonly run: Partial<RunParams>;
}

/** A preset as a scenario has it now: what it changes from the defaults. */
export interface OwnPreset extends Omit<Preset, 'run'> {
  readonly changes: Partial<RunParams>;
}

interface About {
  readonly id: string;
  /** Where its samples come from, in a sentence. */
  readonly basis: string;
  /** All classes that there may be. */
  readonly classes: readonly string[];
  /** How many of them there are in a run; all where nothing is said. */
  classCount?(run: RunParams): number;
  /** Which senses know the class of which part of the samples, where that is known by construction. */
  known?(run: RunParams): readonly Part[];
  /** Whether numbers are asked for; a class is then what the larger output says of them. */
  readonly asks?: 'numbers';
  /** Its settings, in the order they are shown; a scenario has no others but those that all have. */
  readonly settings: readonly (keyof RunParams)[];
  /** The six settings in sight. */
  readonly inSight: readonly Key[];
  /** Index of the sense that a setting is about. */
  readonly senseOf: Partial<Record<keyof RunParams, number>>;
  /** What a setting is called here, where it has a plainer name than everywhere. */
  readonly called?: Partial<Record<keyof RunParams, string>>;
  /** Labels of its senses that are plurals, as *Strokes*: their verbs are, too. */
  readonly plurals?: readonly string[];
  /** What a step costs for each sense, against the synthetic scenario. */
  readonly cost: number;
  /** The first is what the scenario is called. */
  readonly presets: readonly [OwnPreset, ...OwnPreset[]];
  /** Revisions of presets that were replaced, with all their numbers: links still name them. */
  readonly earlier: readonly EarlierPreset[];
}

/** Everything that is known of a scenario before its data are there. */
export type Scenario = {
  readonly [S in Source]: About & {
    /** How its samples are made, and of what. */
    readonly source: S;
    senses(run: RunParams): SensesOf[S];
  };
}[Source];
