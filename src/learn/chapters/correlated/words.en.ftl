correlated-1 = Nothing to hide behind
correlated-2 = How long is one sense blind?
correlated-3 = What they have in common
correlated-4 = What the formula rests on
run-closer = You see a strong sense that swings one and a half times as far.
run-farther = You see a strong sense that swings three times as far.
run-apart = You see two senses with nothing in common.

picture-blind = How far each sense has come
    .note = how far the answer moves with a sense, as a part of where it ends; a band over the seeds. Dashed: where the formula has the weak one
unit-path = part of its way
closed-form = the formula
see-blind = Half way: the strong sense at step { $strong }, the weak one at step { $weak }. By the formula it takes { $waits } times as long.
formula-waits = How many times as long the weak sense B takes to half of its way as the strong one A: r is how many times as far A swings, ρ how much the two have in common, from 0 to 1.
control-ratio = How many times as far the strong sense swings
control-correlation = What the senses have in common
