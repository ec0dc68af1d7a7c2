switch-distill-name = Distillation
switch-distill-meaning = The strong sense teaches the weak one what to look for.
switch-ebr-name = Basis reallocation
switch-ebr-meaning = One shared space for all senses. Alignment was not found.
on = on
off = off
empty-idle = Nothing runs yet.
empty-play = Press Play.
empty-warming = Warming up.
empty-first = Press Play: the first point comes at step { $every }.
empty-engine = The engine is warming up.
ghost = ghost
live = live
control = control
Ghost = Ghost
Live = Live
Control = Control
dated = { $name }, step { $step }
since = , since { $what }
range = { $low } to { $high }
rule-since = since step { $crossed }
rule-waited-answers = Under 10 %{ $drawn }; the answers are well over chance from here on.
rule-waited-alone = Under 10 %{ $drawn }; alone { $number ->
    [other] they could
   *[one] it could
} answer from here on ({ $control }).
rule-then-answers = Under 10 % at step { $crossed }; the answers were well over chance at step { $step }.
rule-then-alone = Under 10 % at step { $crossed }; alone { $number ->
    [other] they could
   *[one] it could
} answer at step { $step } ({ $control }).
rule-then-later = Under 10 % at step { $crossed }, under conflict too at step { $step }: { $conflict }; alone { $number ->
    [other] they could
   *[one] it could
} answer.
rule-then = Under 10 % at step { $step }: { $share }, under conflict { $conflict }; alone { $number ->
    [other] they could
   *[one] it could
} answer.
rule-collapsed = Under 10 %{ $drawn }, under conflict { $conflict }; alone { $number ->
    [other] they could
   *[one] it could
} answer.
counted-answers = { $step } (under 10 % since { $crossed }, answers too near chance until { $step })
counted-alone = { $step } (under 10 % since { $crossed }, unable to answer alone until { $step })
counted-later = { $step } (under 10 % since { $crossed }, under conflict too only from { $step } on)
rule-apart = , by seed { $range }
rule-back-later = Over 10 %{ $drawn }{ $apart }; from here under conflict too, { $conflict }.
rule-back = Over 10 %{ $drawn }{ $apart }, under conflict { $conflict }.
change-collapsed = collapsed at step { $step }
change-back = back over 10 % at step { $step }
change-leapt = leapt at step { $step }
change-crashed = answers crashed at step { $step }
change-crash = { $what }: from { $from } right{ $since }
change-from = : { $from } to { $to }
by-seed = By seed { $range }.
and = and
first-asks = A network must tell { $classes } classes apart, by
first-sooner = is learned sooner and takes most of the answer.
first-press = Press Play
first-watch = and watch how little of it is left to
scope-world = { $seeds ->
    [0] no seeds of one world
    [1] one seed of one world
    [2] two seeds of one world
    [3] three seeds of one world
    [4] four seeds of one world
    [5] five seeds of one world
    [6] six seeds of one world
    [7] seven seeds of one world
    [8] eight seeds of one world
    [9] nine seeds of one world
    [10] ten seeds of one world
   *[other] { $seeds } seeds of one world
}
scope-set = { $seeds ->
    [0] no seeds of one data set
    [1] one seed of one data set
    [2] two seeds of one data set
    [3] three seeds of one data set
    [4] four seeds of one data set
    [5] five seeds of one data set
    [6] six seeds of one data set
    [7] seven seeds of one data set
    [8] eight seeds of one data set
    [9] nine seeds of one data set
    [10] ten seeds of one data set
   *[other] { $seeds } seeds of one data set
}
fill-substituted-alone = alone, with substitutes
fill-mean-alone = alone, the rest at its mean
fill-zero-alone = alone, the rest at zero
fill-resampled-alone = alone, the rest of another sample
run-idle = Nothing runs yet: the notice says why, and what you can do.
run-and = {", and "}
run-set = { $name } is set from the first step on
run-scheduled = { $name } is scheduled at step { $step }
run-and-more = { $count ->
    [one] { $text }, and { $count } more change
   *[other] { $text }, and { $count } more changes
}
run-link = You opened a link: { $text }
run-planned-cause = Nothing is trained yet. Press Play and see what comes of it; the ghost twin beside it trains without.
run-link-before = You opened a link: before the first step, nothing is learned.
run-before = Before the first step, nothing is learned.
run-before-cause = Press Play and see whether the network uses all its senses; a ghost twin trains beside it, from the same weights, on the same samples.
run-twin-crashed = The ghost twin crashed too.
run-twin-did-not = The ghost twin did not.
run-crashed = The answers have crashed: { $to } right, down from { $from }.
run-crashed-cause = It was first seen at step { $step }{ $since }. { $twin } Of shares, it is too early to say.
run-collapsed-here = { $rule } In the ghost twin, which has no switch, the sense is still heard; here it went at step { $step }{ $since }. That did not help.
run-collapsed-after = { $rule } { $number ->
    [other] They
   *[one] It
} went at step { $step }{ $since }. That did not help.
run-collapsed-on = { $rule } On: { $on }. Give it some steps: what was lost early would have to be learned again.
run-collapsed-throw = { $rule } { $number ->
    [other] They are hardly heard.
   *[one] It is hardly heard.
} Throw a switch and watch.
run-on = On: { $on }.
run-ghost-out = { $on }In the ghost twin, which has no switch, the sense collapsed at step { $step } and { $still }.
run-ghost-out-too = { $on }In the ghost twin, which has no switch, the sense collapsed there too, and { $still }.
run-ghost-still = is still out
run-ghost-not-back = is not back by both shares
run-ghost-back = { $number ->
    [other] They came
   *[one] It came
} back in the ghost twin too.
run-came-back = { $on }{ $number ->
    [other] They came
   *[one] It came
} back at step { $step }{ $since }.{ $both }
run-alone = alone
run-lack = { $alone } { $right } right, a network that has only this one: { $control }
run-by-seed = By seed it is { $range }.
run-leapt = leapt to { $to } of the answer, from { $from }.
run-leapt-cause = Between two measurements.{ $range } Wait for the next: it may fall back.
run-stays = { $number ->
    [other] stay
   *[one] stays
}: over { $tens } % of the answer.
run-seen = over { $tens } % of the answer, over { $ghost } % in the ghost
run-less = { $number ->
    [other] count
   *[one] counts
} for less than without the switch: { $seen }.
run-less-cause = Since { $on }. Not every switch helps every sense: look at what it did to the others.
run-may = may count for less than without the switch: { $seen }.
run-may-cause = Since { $on }. The seeds overlap: too early to say.
run-lacks = { $number ->
    [other] are heard less than they could be
   *[one] is heard less than it could be
}: { $lack }.
run-lacks-cause = { $number ->
    [other] They have over
   *[one] It has over
} { $tens } % of the answer, so this is no collapse. Yet the network { $number ->
    [other] learned less of them
   *[one] learned less of it
} than it could.
run-fading = { $number ->
    [other] are fading
   *[one] is fading
}: under { $tens } % of the answer.
run-has = { $number ->
    [other] have under
   *[one] has under
} { $tens } % of the answer.
run-fading-cause = The other sense already answers, so listening to this one hardly pays.
run-fell = { $number ->
    [other] have fallen
   *[one] has fallen
} below 10 % of the answer. { $number ->
    [other] They count
   *[one] It counts
} as collapsed since step { $step }.
run-never = never had 10 % of the answer. { $number ->
    [other] They count
   *[one] It counts
} as collapsed since step { $step }.
run-relapsed = collapsed at step { $step }, { $number ->
    [other] were
   *[one] was
} over 10 % by one share, and { $number ->
    [other] are
   *[one] is
} under it again since step { $again }.
run-again = { $number ->
    [other] are over
   *[one] is over
} { $tens } % of the answer again, but under 10 % when the senses contradict each other.
run-again-unknown = { $number ->
    [other] are over
   *[one] is over
} { $tens } % of the answer again, but when the senses contradict each other it is not known.
run-one-of-two = { $number ->
    [other] are under
   *[one] is under
} 10 % of the answer by one of two shares.
run-returning-cause = { $number ->
    [other] They collapsed
   *[one] It collapsed
} at step { $step }{ $since }, and { $number ->
    [other] are not back
   *[one] is not back
} by both. { $twin }
run-low-cause = It is so while an absent sense is its mean; and not when the senses contradict each other. Collapsed is what is low by both.
run-low-unknown = It is so while an absent sense is its mean; its share when the senses contradict each other is not known. Collapsed is what is low by both.
run-up-from = , up from { $before }
run-back = { $number ->
    [other] are back
   *[one] is back
}: over { $tens } % of the answer{ $from }.
run-weak = { $number ->
    [other] have under
   *[one] has under
} 10 % of the answer.
run-weak-cause = A network that has only this sense is still learning too. Only if that one comes to answer well does this count as collapse.
run-broken-seeds = { $scope }, { $broken } broke
run-broke = The live arm broke at step { $step }: its loss is no longer a number.
run-broke-cause = Its last good state is kept. Reset starts over; a new seed may fare better.
run-learning = The network is learning; it is too early to say.
run-learning-cause = Shares of the answer mean something once the answers beat chance.
run-both-heard = Both senses are heard.
run-all-heard = All senses are heard.
run-smallest = The smallest share is over { $tens } % of the answer.
run-smallest-but = The smallest share is over { $tens } % of the answer, under 10 % when the senses contradict each other.
stands-out = { $name } { $number ->
    [other] have been
   *[one] has been
} out since step { $step }{ $since }
stands-out-again = { $name } left at step { $step }{ $since }, { $number ->
    [other] were
   *[one] was
} over 10 % by one share, and { $number ->
    [other] are
   *[one] is
} out again since step { $again }
stands-returning = { $name } left at step { $step }{ $since } and { $number ->
    [other] are not back
   *[one] is not back
} by both shares: { $share }
stands-back = { $name } left at step { $step } and { $number ->
    [other] are back
   *[one] is back
} at { $share }{ $since }
stands-lack = , less { $number ->
    [other] than they could
   *[one] than it could
} ({ $lack })
stands-brings = { $name } { $number ->
    [other] bring
   *[one] brings
} { $share } of the answer{ $lack }
hole-since = No shares since step { $step }: the answers hardly beat chance.
hole = No shares from step { $step } to { $until }: the answers hardly beat chance.
shares-before = Before training no sense contributes.
shares-broke = The live arm broke at step { $step }.
shares-crashed = The answers crashed at step { $step }{ $since }.
shares-learning = Nothing is learned yet that could be shared out.
shares-outside = Shares are parts of the accuracy above chance; before the network knows much they may lie outside 0 to 100 %.
shares-one-only = , low by one of the two only
shares-unknown = not known
shares-conflict = ; { $share } when the senses contradict each other{ $one }
pinned = Pinned { $letter }, { $label }
steps = steps
term-sense = sense
    .said = senses, sense, modalities, modality
term-share = share of the answer
    .said = shares, share
term-collapse = collapse
    .said = collapsed, collapse
term-conflict = share under conflict
    .said = conflict
term-collision = collision
    .said = collisions, collision
term-entanglement = entanglement
    .said = entanglement
term-ghost = ghost twin
    .said = ghost twin, ghost
term-substitute = substitute
    .said = substitutes, substitute, stand-ins, stands in
term-distillation = distillation
    .said = distillation
term-reallocation = basis reallocation
    .said = basis reallocation, reallocation
term-rank = rank
    .said = predictive rank, stable rank, rank
term-control = control
    .said = controls, control
term-world = world
    .said = worlds, world
term-seed = seed
    .said = seeds, seed
term-border = border
    .said = borders, border
term-arm = arm
    .said = arms, arm
term-head = fusion head
    .said = fusion head, head
term-code = code
    .said = codes, code
term-probe = read-out
    .said = linear read-out, class probes, class probe, read-out, probes, probe
term-held = held out
    .said = held-out, held out
term-shapley = Shapley values
    .said = shapley values, shapley
term-cka = CKA
    .said = linear cka, cka
term-nats = nats
    .said = nats
term-encoder = encoder
    .said = encoders, encoder
term-fusion = fusion neuron
    .said = fusion neurons, fusion neuron
term-crossentropy = cross-entropy
    .said = cross-entropy
glossary = Words
history-none = { $name }: nothing measured yet.
history-one = { $name }: { $value } at step { $step }.
history = { $name }: from { $from } at step { $first } to { $to } at step { $last }, lowest { $low }, highest { $high }.
rests-on = { $seeds ->
    [one] { $seeds } seed, { $samples } held-out samples
   *[other] { $seeds } seeds, { $samples } held-out samples
}
fill-substituted = a substitute
fill-substituted-what = what a present sense substitutes; in an arm without substitutes, its training mean
fill-mean = its mean
fill-mean-what = its mean over training samples
fill-zero = nothing
fill-zero-what = zeros, which the head has never met in training
fill-resampled = another sample
fill-resampled-what = what the sense says of another sample, so that the senses contradict each other
fill-legend = In its place
