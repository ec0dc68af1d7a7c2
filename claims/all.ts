import { collapse } from './c01-collapse.ts';
import { distillation } from './c02-distillation.ts';
import { reallocation } from './c03-reallocation.ts';
import { interference } from './c04-interference.ts';
import { rank } from './c05-rank.ts';
import { alignment } from './c06-alignment.ts';
import { optimisation } from './c07-optimisation.ts';
import { noise } from './c08-noise.ts';
import { collinearity } from './c09-collinearity.ts';
import { substitution } from './c10-substitution.ts';
import { teachers } from './c11-teachers.ts';
import { weights } from './c12-weights.ts';
import { missing } from './c13-missing.ts';
import { collisions } from './c14-collisions.ts';
import { gradients } from './c15-gradients.ts';
import { pretraining } from './c16-pretrained.ts';
import { rival } from './c17-rival.ts';
import { exhibit } from './c18-closed-form.ts';
import { information } from './c19-information.ts';
import { balance } from './c20-balance.ts';
import type { Claim } from './claim.ts';

export const CLAIMS: readonly Claim[] = [
  collapse,
  distillation,
  reallocation,
  interference,
  rank,
  alignment,
  optimisation,
  noise,
  collinearity,
  substitution,
  teachers,
  weights,
  missing,
  collisions,
  gradients,
  pretraining,
  rival,
  exhibit,
  information,
  balance,
];
