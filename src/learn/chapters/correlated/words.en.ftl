correlated-1 = Nothing to hide behind
correlated-2 = How long is one sense blind?
correlated-3 = What they have in common
correlated-4 = What the formula rests on
run-closer = You see a strong sense that swings one and a half times as far.
run-farther = You see a strong sense that swings three times as far.
run-apart = You see two senses with nothing in common.
