compare-back = Back to one run and its ghost
compare-choose = Choose what is compared
compare-picks = { $chosen } of at most { $most } are compared
compare-ownHow = Settings of your own: set them in the lab, then compare; what they are then becomes one more arm here.
compare-forget = Forget it
compare-fair = Same seeds, same samples in the same order, same first weights; each method is on from its first step.
compare-beforeCause = Same seeds, same samples, same first weights: only what each one changes differs, from the first step on. Press Play and see which of them keeps listening to every sense.
compare-early = They all learn; it is too early to say.
compare-earlyCause = Shares of the answer mean something once the answers beat chance.
compare-keeps = {" "}is kept best by { $method }: { $share } of the answer.
compare-keepsCause = Vanilla, which has no method, leaves it { $vanilla }. { $others }
compare-none = {" "}is kept by no method clearly better than by vanilla.
compare-noneCause = Vanilla leaves it { $vanilla }. A method is not a promise.
compare-only = {" "}is left { $share } of the answer by vanilla.
compare-onlyCause = Choose a method to hold beside it.
compare-ranked = The others: { $parts }.
compare-low = {" "}is under 10 % of the answer with every method: too early to say.
compare-lowCause = The most so far is { $share }. Below the line, an order of methods means nothing.
compare-overlap = : these seeds cannot tell whether a method keeps it better than vanilla.
compare-overlapCause = No method’s seeds are all over vanilla’s. Means: { $parts }.
compare-clearAll = {" "}is kept better by every method than by vanilla; which is best, these seeds cannot tell.
compare-clear = { $count ->
    [1] {" "}is kept better by { $method } than by vanilla; whether best is open.
   *[other] {" "}is kept better than by vanilla by { $count } of { $all } methods; which is best, these seeds cannot tell.
}
compare-clearCause = Vanilla leaves it { $vanilla }. Clear of it: { $parts }.{ $others }
compare-means = Means: { $parts }.
compare-oneSeed = : one seed cannot say which method keeps it best.
compare-rests = {" "}All on { $scope }.
compare-methods = Methods
compare-cards = Run cards
compare-cardsHow = What each method changes, and what it comes to, means over seeds.
compare-twin = the twin all others are measured against
compare-differs = differs from vanilla in
compare-all = all senses
compare-share = share of { $sense }
compare-conflict = the same under conflict
compare-alone = { $sense } { $alone }
compare-own = told apart, own discriminator
compare-fresh = told apart, a fresh one (chance { $chance })
compare-probe = class probe, { $sense }
compare-aligned = so the senses are
compare-verdicts-apart = not aligned
compare-verdicts-aligned = aligned
compare-verdicts-lost = alike, but the class is gone
compare-unheard = By { $sense } alone it can answer, but beside { $senses ->
    [2] the other sense
   *[other] the other senses
} that goes unheard.
compare-entangled = entanglement
compare-speed = steps per second, all together
compare-engine = engine
compare-weights = weights in use

compare-title = { $count ->
    [0] No methods side by side
    [1] One method side by side
    [2] Two methods side by side
    [3] Three methods side by side
    [4] Four methods side by side
    [5] Five methods side by side
    [6] Six methods side by side
   *[other] { $count } methods side by side
}
compare-count = { $count ->
    [0] no methods
    [1] one method
    [2] two methods
    [3] three methods
    [4] four methods
    [5] five methods
    [6] six methods
   *[other] { $count } methods
}
compare-before = { $count ->
    [0] No ways to train the same network.
    [1] One way to train the network.
    [2] Two ways to train the same network.
    [3] Three ways to train the same network.
    [4] Four ways to train the same network.
    [5] Five ways to train the same network.
    [6] Six ways to train the same network.
   *[other] { $count } ways to train the same network.
}
compare-waiting = The next run compares { $names }. What you see is still the old run.
compare-together = { $seeds ->
    [one] { $networks } networks train together: { $methods } and the controls, { $seeds } seed each.
   *[other] { $networks } networks train together: { $methods } and the controls, { $seeds } seeds each.
}
compare-bothTogether = both together

