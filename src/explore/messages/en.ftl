explore-some-seconds = some seconds
explore-count = { $count ->
    [one] { $number } network
   *[other] { $number } networks
}
explore-question = Question
explore-live = Watch it live
explore-change = Change the question
explore-changeShort = Change
explore-fold = Fold away
explore-shown = Shown
explore-share = Share
explore-across = Across
explore-up = Up
explore-third = Third setting
explore-fourth = Fourth setting
explore-axis = { $place }: setting
explore-axisAs = { $place }: as
explore-quoted = “{ $name }”
explore-none = –
explore-on = on
explore-off = off
explore-from = From
explore-to = To
explore-values = Values
explore-scale = Scale
explore-scales-linear = even steps
explore-scales-log = multiplied
explore-least = Multiplied from
explore-listed = Values, with commas
explore-since = Since step
explore-asRange = A range
explore-asList = A list
explore-preset = On
explore-engine = Trained by
explore-engines-plan-cpu = the processor, compiled
explore-engines-webgpu = WebGPU
explore-engines-wasm = WebAssembly
explore-engines-cpu = JavaScript
explore-engines-exact = exact JavaScript, slow
explore-methods = Methods to compare
explore-methodsSince = Methods since step
explore-seeds = Seeds a cell
explore-seed = First seed
explore-steps = Steps
explore-points = Places to draw
explore-alsoMeasured = Also measured
explore-groups-run = Data and network
explore-groups-arm = Training
explore-elsewhere = “{ $title }” has no { $names }: those settings belong to other scenarios.
explore-drawn = Three settings and more are drawn as scattered places, not as a grid.
explore-putBack = Put the question back
explore-about = about { $time } here
explore-memory = { $memory } while it trains
explore-timing = How long it takes is being tried.
explore-tooBig-time = That is more than an hour.
explore-tooBig-memory = A network of it needs more memory than a browser has: take smaller ones.
explore-labWaits = A run in the lab waits while this trains
explore-nothingYet = There is nothing to save before something is trained.
explore-smaller = Ask it smaller: { $networks }
explore-notAsked = This cannot be asked yet.
explore-changed = Changed; Run asks it anew.
explore-run = Run
explore-pause = Pause
explore-cancel = Cancel
explore-cells = { $done } of { $of } cells
explore-recordedCells = Recorded: { $done } of { $of } cells
explore-networks = { $done } of { $networks }
explore-left = { $time } left
explore-states-asked = not begun
explore-states-running = training
explore-states-paused = paused
explore-states-done = done
explore-states-cancelled = cancelled
explore-recorded = Recorded with the page ({ $engine }). Run trains it here.
explore-opened = From a file. Run trains it here.
explore-mixed = Recorded; networks trained here take their place.
explore-everyCell = Train every cell
explore-halfOnly = The border is trained; cells far from it are left out.
explore-loading = The recorded map is on its way.
explore-notLoaded = The recorded map did not load. Run trains it here.
explore-again = Try again
explore-leftTitle = A sweep was left in the middle:
explore-leftAt = { $title }, { $done } of { $networks }. Nothing of it is lost.
explore-ownOne = one of your own
explore-goOn = Go on with it
explore-leave = Leave it
explore-lost = This is not quite the question of the link:
explore-asRead = What could be read is asked.
explore-close = Close
explore-sizes = Each cell: { $networks } of “{ $preset }”, trained from scratch for { $steps } steps.
explore-sizes-world = Each cell: { $networks } of “{ $preset }”, trained from scratch for { $steps } steps, all in world { $world }.
explore-widen = Widen it
explore-against = Against
explore-methodsTitle = The same map under several methods
explore-methodsHow = press one to make it the map above
explore-picked = The cell you picked
explore-firstCell = The cell beside it
explore-copyLink = Copy it
explore-pickOne = Pick a cell of the map, by pointing or with the arrow keys, to see its networks.
explore-pickPlace = Brush an axis to narrow the places down, and pick one to see its networks.
explore-places = { $count ->
    [one] { $number } place brushed, the most of it first
   *[other] { $number } places brushed, the most of it first
}
explore-bySeed = By seed
explore-seedColumn = Seed
explore-became = Became
explore-ran-done = trained
explore-ran-diverged = diverged
explore-ran-failed = failed
explore-ran-waiting = not yet
explore-fromWhere-live = live
explore-fromWhere-recorded = recorded
explore-openInLab = Open in the lab
explore-trainCell = Train it here
explore-trainEnd = Put its curves away
explore-collapsed = collapsed
explore-heard = heard
explore-verdict = Verdict
explore-trainingCell = Step { $step } of { $steps }
explore-cellFailed = It did not train here.
explore-same = Trained again here: every number is the cell’s, to the bit.
explore-differs = { $count ->
    [one] Trained again here: { $number } number differ from the cell’s.
   *[other] Trained again here: { $number } numbers differ from the cell’s.
}
explore-verified = Verified link
explore-copied = Copied
explore-notCopied = Not copied: open the run, and copy its address.
explore-beside = Set beside another
explore-besideNow = Now pick the other cell.
explore-besideEnd = One cell again
explore-shareTitle = Share this map
explore-shareAbout = Whoever opens the link sees the same question in the same way, and can train every network of it to the same bits.
explore-onPreset = ({ $title }, revision { $revision })
explore-range = { $name }: { $from } to { $to }, { $values } values
explore-placesDrawn = { $count ->
    [one] { $number } place, drawn
   *[other] { $number } places, drawn
}
explore-seedHeld = seed { $first }, { $steps } steps
explore-seedsHeld = seeds { $first } to { $last }, { $steps } steps
explore-trainedOn = trained on { $engine }
explore-holds = What the link holds
explore-files = As a file
explore-json = Whole sweep, JSON
explore-jsonWhat = every network; opens here again
explore-csv = Networks, CSV
explore-csvWhat = for a spreadsheet; what is missing is empty
explore-parquet = Networks, Parquet
explore-parquetWhat = for pandas, DuckDB, R; what is missing is null
explore-onlyHere = Holds what was trained here, { $networks }: the recorded ones are of another engine.
explore-embed = Inside another page
explore-open = Open a sweep from a file
explore-drop = Or drop it anywhere on this page.
explore-refused = “{ $file }” { $why }. Nothing here was changed.
explore-openedFile = “{ $file }” is open.
explore-tooLarge = is too large to be a sweep
explore-notReadable = could not be read by the browser: it is a folder, or no longer there
explore-oneFile = Drop one sweep at a time. Nothing here was changed.
explore-embedTitle = A map of Wane
explore-embedName = Wane

question-where = Where does collapse begin?
question-width = How narrow may the head be?
question-distillation = How much distillation?
question-alignment = Which form and strength of alignment?
question-worlds = Does it hold in other worlds?
question-blind = How long is one sense blind?

told-not-yet = Nothing has been trained yet.
told-early = Too early to say.
told-early-because = Too early to say: { $why }
told-none-settled = No cell is settled: the seeds of each disagree, or are too few. Five that agree settle one.
told-open = { $open ->
    [one] One is open.
   *[other] { $number } are open: their seeds disagree, or are too few.
}
told-sides = { $number ->
    [other] They collapse
   *[one] It collapses
} in { $collapsed } and { $number ->
    [other] are heard
   *[one] is heard
} in { $heard }.
told-few-settled = { $settled } of { $all } cells are settled.
told-collapses-none = { $number ->
    [other] They collapse
   *[one] It collapses
} in none.
told-heard = { $sense } { $number ->
    [other] are heard
   *[one] is heard
} in { $heard } of { $all } cells.
told-heard-in = { $number ->
    [other] They are heard
   *[one] It is heard
} in { $heard }.
told-collapses = { $sense } { $number ->
    [other] collapse
   *[one] collapses
} in { $collapsed } of { $all } cells.
told-nowhere = { $method }: settled nowhere.
told-somewhere = { $method }: more in { $more }, less in { $less }.
told-no-difference = no difference between the methods is told from chance.
told-collapse = collapse
told-more = { $method } makes for more { $what } than { $base } in { $cells } of { $of } cells.
told-less = { $method } makes for less { $what } than { $base } in { $cells } of { $of } cells.
told-paired = { $about } Paired by seed, corrected for looking at every cell.
told-without = { $lacking ->
    [one] { $number } cell without a number.
   *[other] { $number } cells without a number.
}
told-waits = One sense waits { $low } to { $high } times as long as the other.
told-theory = Theory and training agree within 10 % in { $near } of { $all } cells.
told-ends = Lowest at { $low }; highest at { $high }.
told-overlap = the intervals of the lowest and the highest cell overlap.
told-range = { $name } goes from { $low } to { $high }.
told-methods = methods
told-asItIs = as it is
told-number-0 = none
told-number-1 = one
told-number-2 = two
told-number-3 = three
told-number-4 = four
told-number-5 = five
told-number-6 = six
told-number-7 = seven
told-number-8 = eight
told-number-9 = nine

draft-no-number = is no number
draft-no-numbers = has something that is no number
draft-no-setting = Choose a setting that differs from cell to cell.

sweep-region-map = Map
sweep-region-transect = Transect
sweep-region-difference = Difference
sweep-region-importance = Importance
sweep-region-parallel-coordinates = Parallel coordinates
sweep-table = Table
sweep-tableOf = { $title }: table
sweep-save = Save { $title } as { $kind }
sweep-failed = It could not be saved. { $why }
sweep-made = Wane
sweep-cell = Cell
sweep-seeds = Seeds
sweep-mean = Mean
sweep-range = { $low } to { $high }
sweep-since = { $name }, since step { $step }
sweep-edge-best = The best lies at the edge, at { $name } { $value }: widen it.
sweep-edge-border = The border leaves the map, at { $name } { $value }: widen it.
sweep-sense = sense { $number }
sweep-collapsed-seeds = seeds in which { $sense } collapsed
sweep-waits = waiting time of { $sense }
sweep-with = with { $senses }
sweep-without = without a sense
sweep-ranks-numeric = numeric
sweep-ranks-effective = effective
sweep-ranks-stable = stable
sweep-ranks-participation = participation

measured-trainLoss = loss in training
measured-loss = held-out loss
measured-accuracy = accuracy
measured-accuracyMean = accuracy, absent senses at their mean, { $with }
measured-accuracySubstituted = accuracy, absent senses substituted, { $with }
measured-accuracyZero = accuracy, absent senses zero, { $with }
measured-accuracyResampled = accuracy, absent senses of another sample, { $with }
measured-shapley = accuracy owed to { $sense }
measured-share = share of { $sense }
measured-shapleyLoss = loss saved by { $sense }
measured-shareLoss = share of the loss saved of { $sense }
measured-shapleyResampled = accuracy owed under conflict to { $sense }
measured-shareResampled = share under conflict of { $sense }
measured-permutationDrop = accuracy lost by shuffling of { $sense }
measured-utilisation = conditional utilisation of { $sense }
measured-entanglement = entanglement
measured-polysemantic = part of the neurons that serve several senses
measured-noise = noise in neurons, number { $number }
measured-predictive = signal in neurons, number { $number }
measured-collision = collision of neuron { $number }
measured-sigmaW = singular value of the head’s weights { $number }
measured-sigmaA = singular value of the activations { $number }
measured-sigmaAgop = singular value of the head’s sensitivity { $number }
measured-sigmaGradient = singular value of the gradient { $number }
measured-rankW = rank of the head’s weights, { $rank }
measured-rankA = rank of the activations, { $rank }
measured-rankAgop = rank of the head’s sensitivity, { $rank }
measured-rankGradient = rank of the gradient, { $rank }
measured-predictiveRank = predictive rank
measured-rankWithout = rank of the activations without { $sense }
measured-agopAlignment = likeness of sensitivity and weights
measured-encoderAccuracy = accuracy of the encoder of { $sense }
measured-codeCka = likeness (CKA) of codes, pair { $number }
measured-codeCosine = cosine of codes, pair { $number }
measured-fusedCka = likeness (CKA) to the activations of the code of { $sense }
measured-discriminatorAccuracy = senses told apart by its own discriminator
measured-refitAccuracy = senses told apart by a fresh discriminator
measured-classAccuracy = class read from the shared code of { $sense }
measured-classTransfer = class read by another sense’s probe, pair { $number }
measured-capacityEntropy = entropy of a neuron’s input over senses
measured-gradientNorm = length of the gradient in the encoder of { $sense }
measured-ensembleAccuracy = accuracy of the controls together { $with }

difference-heading = { $one }, less { $other }
difference-how = paired by seed; + and − where it is settled over the whole map
difference-sign = settled: 95 % after Holm, over all cells
difference-none = No cell has both methods on one seed yet.
difference-see = With { $method } the { $outcome } is higher in { $more } of { $of } cells and lower in { $less }; in { $open } it is not settled.
difference-difference = Difference
difference-pairs = Pairs
difference-holm = p after Holm
difference-settled = Settled
difference-yes = yes
difference-no = no

importance-heading = What decides it
importance-how = exact split of the variance over { $columns } × { $rows } cells; whiskers: 95 % over seeds
importance-none = the variance splits exactly on a whole grid alone
importance-method = method
importance-chance = chance: the seed
importance-noise = not told from noise
importance-of = of the variance of the { $name }
importance-lacking = Cells in which a seed has no number: { $lacking } of { $of }.
importance-empty = No exact split.
importance-drawn = Places that are drawn have no exact split.
importance-part = Part
importance-most = { $name } decides most: { $part }
importance-nothing = No setting is told from noise
importance-see = { $most }. The seed alone decides { $chance }.

map-stripes = one stripe, one network
map-means = a cell is the mean of its seeds
map-keys = Arrow keys move the frame; plus looks closer.
map-closer = Look closer here
map-closerHow = Pick a cell for it, or drag a box over the map.
map-resolution = A boundary may have no finite resolution: the closer one looks, the more of it there may be.
map-border = border: half collapsed
map-band = its 95 % band
map-seed = single seeds
map-ghost = border without the switch
map-won = won back
map-live = trained here, at least in part
map-silent = little share, yet not collapsed
map-theory = closed form
map-measured = measured
map-collapsed = collapsed
map-heard = heard
map-in-collapsed = { $sense } { $number ->
    [other] collapse:
   *[one] collapses:
}
    { $number ->
    [other] they could
   *[one] it could
} be used,
    and nobody listens
map-in-heard = { $sense } { $number ->
    [other] are heard
   *[one] is heard
}
map-lacks-diverged = diverged
map-lacks-failed = failed
map-lacks-unmeasured = no such number
map-lacks-missing = left out
map-lacks-waiting = not yet
map-settled = , and { $settled } of these are settled: the 95 % interval of their seeds leaves one half out
map-all-settled = , and all of these are settled: the 95 % interval of their seeds leaves one half out
map-lost = In { $lost } of { $of } cells ({ $part }) most seeds have collapsed{ $sure }
map-tints = { $cells } cells; tints are { $name }
map-beside = . Beside them: { $lacks }
map-empty = Nothing is trained yet.
map-seedsLost = { $seeds ->
    [one] { $lost } of { $seeds } seed collapsed
   *[other] { $lost } of { $seeds } seeds collapsed
}
map-bySeed = { $name } { $mean }{ $range }; by seed { $seeds }
map-interval = (95 %: { $low } to { $high })
map-below = , measured { $far } below
map-above = , measured { $far } above
map-ofSeeds = Of seeds
map-deviation = Deviation
map-lack = Without a number

parallel-heading = How settings go with what came out
parallel-how = a ribbon is as wide as it has points; at most { $lines } are lines
parallel-lost = no number
parallel-from = { $name }, brush from
parallel-to = { $name }, brush to
parallel-keys = Drag along an axis, or move its two handles by mouse or arrow keys; Escape puts one back.
parallel-clear = Brush everything
parallel-empty = Nothing is trained yet.
parallel-none = No point lies in all that is brushed.
parallel-point = Point
parallel-mean = Mean { $name } over all { $all } points { $mean }.
parallel-brushed = { $brushed } points are brushed: mean { $name } { $own }, over all { $all } points { $mean }.

transect-along = Along { $setting }
transect-how = every seed a dot, the shade 95 % of their mean
transect-drawn = every seed a dot; what is not brushed is grey
transect-collapsed = { $threshold }: collapsed below
transect-border = border of the map
transect-band = where it may lie
transect-ghost = border without the switch
transect-empty = Nothing is trained here yet.
transect-at = At { $where }, { $name }
transect-is = is { $value }
transect-between = lies between { $low } and { $high }
transect-line = . The border lies at { $borders }
transect-see = { $name } { $range } over { $setting }{ $line }.
transect-seed = Seed { $seed }

living-map-strength = Strength and noise
living-map-digits = Digits
living-title-strength = Where does a network stop listening?
living-title-digits = How loud must a voice be to be heard?
living-run = Run
living-pause = Pause
living-reset = Reset
living-undo = Undo
living-redo = Redo
living-branch = Go on from step { $step }
living-back = Back to the present
living-of = of { $steps } steps
living-maps = Maps
living-ask = Ask another question
living-switches = Two switches for every network on the map
living-substitutes = Both also train with substitutes: now and then, another sense stands in for one that is hidden. Which of it does what:
living-since = on since step { $step }
living-later = thrown at step { $step }
living-waits = Press Run to throw it yourself.
living-strip = How much of the map still hears
living-same = live and ghost map are the same until you throw a switch
living-twins = grey: the same { $networks } networks without the switch
living-handle = Look back
living-at = step { $step }: { $hears } of the map hears
living-hears = { $part } of the map hears
living-ghost = ghost map { $part }
living-ghostIs = ghost { $part }
living-pictures = The map in five pictures
living-press = press one to go there; ink: the border, grey: without the switch
living-step = step { $step }
living-inSeconds = in { $seconds } s
living-notYet = not yet
living-you = you are here
living-rests = Pause, or look back: the line through the map and what decides it are drawn where it rests.
living-cell = The cell you picked
living-pick = Press a cell of the map, or walk there with the arrow keys.
living-open = Open in the lab
living-seed = seed { $seed }
living-networks = { $networks } networks
living-pace = { $perSecond } steps a second
living-left = { $seconds } s left
living-cells = { $counted } of { $all } cells count
living-diverged = { $count } diverged
living-noneLost = none of its networks has stopped listening
living-lostOf = { $lost } of { $of } networks have stopped listening
living-cellIs = { $sense } is { $share } of the answer; { $told }.
living-state-asked = not begun
living-state-opening = making the networks
living-state-catching = going back there
living-state-running = training
living-state-paused = paused
living-state-finished = finished
living-noRecord = The recorded map did not load. Press Run to train it here.
living-recorded = Recorded map. Press Run: yours takes its place as soon as it has a picture.
living-recordedOf = recorded
living-estimator = A network hears a sense, unless its share of the answer is under 10 % both with the other at its mean and under conflict, though its control could answer alone. Measured on 256 held-out samples.
living-copy = Copy the link
living-copied = Copied.
living-notCopied = The address of this page is the link.
living-lost = What of the link could not be read:
living-kept = As the link says: at step { $step } every number is the same.
living-broken = Not what the link says: at step { $step } some numbers differ.
living-promised = The link names a measurement at step { $step }; run to compare.
living-empty = Nothing is trained yet.

heard-every = Every stripe is a network that learns from two senses. The better { $strong } tells, the sooner nobody listens to { $weak }.
heard-begin = : who will listen to it? { $count } networks at once.
heard-all = { " " }is not lost yet: no cell has stopped listening.
heard-fading = { " " }is fading: { $part } of the map has stopped listening.
heard-thrown = { $names }, thrown at step { $step } on all { $count } networks at once. With it, { $weak } is heard in { $heard } of the map; without it (the grey border), in { $ghost }.
heard-switches = { $count ->
    [one] One switch
    [2] Two switches
   *[other] Three switches
}
heard-again-before = { $switches }, and { $part } of the map hears{ " " }
heard-again-after = { " " }again.
heard-lost-before = { $switches }, and { $part } of the map no longer hears{ " " }
heard-still-before = { $switches }, and the border has not moved:{ " " }
heard-still-after = { " " }is heard in { $part } of the map.

trouble-worker = A worker ended in the middle. Its networks go on from the last state that was kept; no bit of them changes.
trouble-memory = A network of this sweep needs more memory than a browser has. Take a smaller network, batch or training set.
trouble-busy = Another tab trains this sweep, too: this one goes on with a copy of what it had.
trouble-other-engine = What was kept of this sweep was trained by another engine or version. It stays kept; here all is trained anew.
trouble-damaged = Parts of what was kept are damaged and are trained again; the original stays as it is. { $faults }.
trouble-not-loaded = What trains a sweep did not load. Reload the page and run it again.
trouble-part = A worker ended unexpectedly.
unkept-full = Your browser has no room left, so what is trained now is not kept. Save the sweep as a file, or delete runs you no longer need.
unkept-forbidden = Your browser does not let this page keep anything, as in some private windows. Save the sweep as a file if you want it back.
unkept-newer = Your sweeps were kept by a newer Wane, and this older page cannot read them. Nothing is lost: reload the page to get the newer one. Until then, save the sweep as a file.
unkept-blocked = Another tab still has an older Wane open, so nothing is kept. Save the sweep as a file, close the other tabs of this page, then reload this one.
unkept-corrupt = The place where your browser keeps sweeps is damaged, so nothing is kept. Save the sweep as a file, then restart the browser.
unkept-silent = The storage of your browser does not answer, so nothing is kept. Save the sweep as a file; a restart of the browser often helps.
unkept-failed = Your browser could not keep this sweep and does not say why. Save it as a file if you want it back.
