# A model of the visitor's own.

title = Is your own model collapsed?
    .about = Drop what the encoders of your multimodal network put out, and its fusion head: this page says which sense it no longer uses, on what evidence, and what would bring it back.

drop = Drop the file here
    .section = The file
    .choose = Choose a file
    .kinds = .npz or .safetensors, of any size

examples = No file at hand? Try one of ours
    .about = Digits, seen and spoken: two small encoders and a head that we trained. The files differ in how small the codes of the sound are; each has 2,000 samples, 0.2 MB.
example-collapsed = A collapsed model
example-healthy = A healthy one
example-unsure = One we cannot tell

answers = What the report answers
answer-wrong = What is wrong
    .how = One sentence: collapsed, healthy, or we cannot tell.
answer-why = Why we say so
    .how = Three checks, each with its number, its interval and its threshold; measures that disagree stay.
answer-where = Where it is lost
    .how = Before its code, in its code, or in the fusion head.
answer-file = What the file does wrong
    .how = Leaks across the split, labels inside codes, rare classes.
answer-help = What would help
    .how = Heads trained here by four methods, each beside its control, and what they cost.

write = Fifteen lines of PyTorch that write the file
    .copy = Copy
    .copied = Copied.
    .not-copied = Select it and copy it by hand.
format = What is in the file
    .array = Array
    .shape = Shape
    .what = What it is
    .note = Any type of number, 16 bits or more; .safetensors with the same names will do as well. A head of one layer has head.0 alone.
format-codes = what the encoder of one sense puts out, a row a sample; one array for each sense
format-labels = the class of each sample, from 0
format-hidden = the first layer of the fusion head, as PyTorch keeps it; senses in alphabetical order unless senses says otherwise
format-answer = its second layer, behind a ReLU
format-bias = its bias
format-split = optional: 0 for samples that were trained on, 1 for those held out
format-groups = optional: who or what a sample comes from, so that no speaker stands on both sides
format-senses = optional: the names of the senses in the order in which the head takes them

trouble-file = That file was not read.
trouble-several = That was not one file, so nothing was read. Codes and head of a model lie in one .npz or .safetensors: drop that.
trouble-worker = The worker that reads ended unexpectedly, most likely for want of memory. Try again, or with fewer rows.
trouble-example = The example did not come: the network is away.
trouble-page = That failed, and not by your file’s fault:
went = The report on { $name } went when the page was loaded anew, since nothing of a model is kept. Choose the file again, and it is read again.
reading = Reading { $name }
    .first = First numbers come first, the rest while you read them.
    .part = How much is read
cancel = Cancel
as-table = Numbers
range = { $low } to { $high }{ "\u00A0" }%
percent = { $value }{ "\u00A0" }%
range-of-points = { $low } to { $high }
chance = chance
counted = { $count ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
   *[other] { $count }
}

file = The file
    .rows = { $rows } samples, { $heldOut } held out
    .rows-all = { $rows } samples, none marked as held out
    .classes = { $count } classes, the commonest { $chance }
    .neurons = { $count ->
        [one] { $count } neuron
       *[other] { $count } neurons
    }
    .example = an example of ours
    .read = { NUMBER($seconds, maximumFractionDigits: 1) } s, on this device
    .reading = first numbers; the rest is { $part } % done
    .other = Other file
keep = Keep the report
    .title = { $stem }: a report by Wane
    .json = Save the numbers as JSON
    .html = Save the report as a page (HTML)
    .print = Print or PDF

verdict = Verdict
verdict-healthy = healthy
verdict-collapsed = collapsed
verdict-cannot-tell = cannot tell
verdict-not-yet = not yet
verdict-several = { $senses } are collapsed: together they bring { $share } of the answer, though controls that have only one of them are right { $controls } of the time.
because-collapsed = { $sense } is collapsed: it brings { $share } of the answer, though a control that has only { $sense } is right { $control } of the time.
because-all-heard = { $senses ->
    [2] Both senses are heard
   *[other] All { $senses } senses are heard
}: none is collapsed.
because-nothing-to-hear = Nothing is collapsed. { $sense } is hardly heard, but there is next to nothing in its code to hear.
because-weak = Nothing is collapsed. { $sense } is hardly heard, but alone it is worth less than half of the best sense.
because-low-by-one-fill = We cannot call { $sense } collapsed: it brings { $share } of the answer, or { $conflict }, depending on what stands in for an absent sense.
    .then = Both numbers are true. Which one matters depends on how senses go missing in your use: the table below has every way.
because-unsure = We cannot tell whether { $sense } is collapsed: it brings { $share } of the answer, but these samples allow { $low } to { $high }.
    .then = More held-out samples would settle it.
because-few-rows = We cannot tell: { $rows } held-out samples are too few.
    .then = Put at least { $needed } held-out samples into the file.
because-few-training-rows = We cannot tell: { $rows } samples are too few to train controls on.
    .then = Put at least { $needed } samples of the training half into the file.
because-not-learned = We cannot tell: the model is right { $accuracy } of the time, hardly better than naming the commonest class.
    .then = A model that has not learned uses no sense. Check that labels, codes and head belong together.
because-dead-head = We cannot tell: the head answers “{ $class }” to every sample.
    .then = Check that the weights in the file are those of the trained head, and that codes are not scaled twice.
because-other-order = We cannot tell: with the senses in another order the head is right { $accuracy } of the time.
    .then = The head seems to take them as { $order }. Write that order into the array senses and drop the file again.
because-no-head = We cannot tell: the file holds codes, but no head.
    .then = What could be heard of each sense is below. Add head.0.weight and head.0.bias to see what the model uses of it.
because-not-yet = We cannot tell yet: controls are still being trained.
    .then = What the model does with each sense is below; the verdict follows.
score-hides = { $count ->
    [2] With both senses the model is right { $accuracy } of the time, so its score hides this.
   *[other] With all { $counted } senses the model is right { $accuracy } of the time, so its score hides this.
}
score-holds = { $count ->
    [2] With both senses the model is right { $accuracy } of the time.
   *[other] With all { $counted } senses the model is right { $accuracy } of the time.
}
lost-head = Most of what { $sense } could say is still in its code; the fusion head does not use it.
lost-code = What { $sense } could say is in its code, but no longer in a form that a linear layer can read.
lost-before = Its encoder lost most of what { $sense } could say: one that was trained alone keeps more.

checks = Collapsed means all three:
check-sign-yes = yes
check-sign-no = no
check-sign-unknown = not known
check-little-yes = It brings little.
    .text = { $sense } has a share of { $share }, interval { $range }; collapsed is under { $threshold }.
check-little-open = It may bring little.
    .text = { $sense } has a share of { $share }, interval { $range }; collapsed is under { $threshold }.
check-little-no = It brings enough.
    .text = { $sense } has a share of { $share }, interval { $range }; collapsed would be under { $threshold }. No sense brings less.
check-little-unknown = What it brings is not known.
    .text = That takes a head that has learned.
check-worth-yes = There is something to bring.
    .text = The lead over chance of a control that has only { $sense } is { $worth } of the best control’s; at least { $asked } is asked.
check-worth-no = There is little to bring.
    .text = The lead over chance of a control that has only { $sense } is { $worth } of the best control’s; { $asked } is asked.
check-worth-early = Controls are still being trained.
    .text = Whether there is anything to bring is said once they are.
check-worth-unknown = No control beats chance.
    .text = So there is nothing that a model could lose.
check-fill-yes = It is not the fill.
    .text = With another sample’s code in place of what is absent its share is { $conflict }, { $conflictRange }.
check-certain = The rule holds in { $times } of { $resamples } resamples.
check-fill-no = Nor under conflict.
    .text = With another sample’s code in place of what is absent its share is { $conflict }, { $conflictRange }.
check-fill-unknown = No fill was tried.
    .text = That takes a head that has learned.

shares = Who the answer comes from
    .how = Exact Shapley values of accuracy over every set of senses, absent ones at their training mean. Bars: 95 % bootstrap interval, { $rows } held-out samples, { $resamples } resamples.
    .how-groups = Exact Shapley values of accuracy over every set of senses, absent ones at their training mean. Bars: 95 % bootstrap interval, { $rows } held-out samples drawn by group, { $resamples } resamples.
    .threshold = under { $share }: collapsed
see-shares = { $count ->
    [one] { $senses } answers nearly alone.
   *[other] { $senses } answer between them.
} { $sense } adds { $adds } of the { $all } points above chance.
see-shares-nobody = No sense answers for itself. { $sense } adds { $adds } of the { $all } points above chance.
see-shares-none = Without a head there are no shares.
column-sense = Sense
column-share = Share
column-interval = 95 % interval
column-measure = Measure
column-control = control
column-neuron = Neuron
column-collision = Collision
column-signal = { $sense }, signal
column-noise = { $sense }, noise
column-place = Place
column-seed = Seed
column-entanglement = Entanglement
column-whole = All senses
column-alone = Alone
measures = Do other measures agree?
    .about = share of { $sense }, { $count } ways to ask
    .of = of
measure-accuracy = Shapley of accuracy
measure-loss = Shapley of loss
measure-conflict = under conflict
measure-drop = permutation drop
measure-utilisation = utilisation
measure-gradient = gradient norm
measures-agree = All measures of what the model computes are on one side of the line.
measures-differ = They do not agree: some are under the line and some over it, so the share is no more than one answer of several.
measures-gradient = The gradient is hollow: it measures training, not what the model computes.

sets = Who can answer
    .how = Each row leaves a set of senses in. What fills an absent one is part of the question. Last column: a head trained here on just that set.
    .caption = How often the model is right, in per cent, with every set of senses and every fill
    .margin = Right, in per cent; each ± { $margin } or less.
    .oracle = * fills in the average of the right answer: it uses the label, so nobody can do this in use.
    .all = Show all { $count } sets
    .fewer = Show fewer sets
see-sets = Cover { $others }, and { $sense } is right { $alone } of the time: { $over } points above chance.
see-sets-chance = Cover { $others }, and { $sense } is right { $alone } of the time: no better than chance.
see-sets-none = Without a head, only controls can say who could answer.
set-all = { $count ->
    [2] both
   *[other] all { $counted }
}
set-alone = { $sense } alone
fill-mean = mean
fill-zeros = zeros
fill-other-row = other’s
fill-nearest = nearest
fill-class-mean = class mean*

lost = Where each sense is lost
    .about = accuracy of one sense alone
    .how = Mark: alone, in your model. Ring: linear read-out of its code. Bar: the best control trained on its code.
mark-alone = in your model
mark-code = in its code
mark-control = control
mark-encoder = encoder trained alone
lost-in-head = lost in the head
lost-in-code = lost in its code
see-lost-head = Of { $all } points lost, { $most } are lost in the fusion head.
see-lost-code = Of { $all } points lost, { $most } are lost in the code.
see-lost-before = Of { $all } points lost, { $most } are lost before the code.
see-lost-nothing = { $sense } loses nothing on its way.
see-lost-early = Controls are still being trained.
see-lost-unknown = What a head would lose is not known.

neurons = Inside the { $count } neurons
    .how = A sector of the disc is a sense; its area, variance. Solid helps, hatched is noise. Heavy ring: noise of one sits on the signal of another.
    .order = Number of the neuron, then its collision; most first, all on one scale of area.
    .about = Entanglement of the head: { $value }.
    .all = Show all { $count } neurons
    .fewer = Show fewer neurons
see-neurons = { $collides ->
    [0] In no neuron does noise of one sense sit on the signal of another.
    [one] In one of { $count } neurons noise of one sense sits on the signal of another.
   *[other] In { $collides } of { $count } neurons noise of one sense sits on the signal of another.
}
see-listening = { $listens ->
    [0] None listens to { $sense } first.
    [one] One listens to { $sense } first.
   *[other] { $listens } listen to { $sense } first.
}

spectrum = Directions in use
    .how = Singular values of the centred activations. Low rank alone is not collapse; high rank is not health.
    .show = Show spectrum and ranks
    .hide = Hide spectrum and ranks
spectrum-whole = all senses
spectrum-without = { $sense } shuffled
spectrum-chance = chance alone
see-spectrum = { $effective } directions are in use, { $predictive } carry the answer. With { $sense } shuffled, { $without } carry it.
ranks = Ranks
    .about = of { $count }; in brackets, 95 % interval
    .whole = all senses
    .without = without { $sense }
rank-predictive = predictive (at most { $most })
    .short = predictive
rank-effective = effective
    .short = effective
rank-participation = participation ratio
rank-stable = stable
rank-numeric = numeric

found = Found in the file
    .show = { $count ->
        [one] Show the check
       *[other] Show all { $count } checks
    }
    .hide = Hide the checks
found-sign-leak = leak
found-sign-warning = warning
found-sign-fine = fine
see-found-early = Not looked at yet.
see-found-nothing = Nothing is wrong with it.
see-found = { $leaks ->
    [0] No leak
    [one] One leak
   *[other] { $leaks } leaks
}, { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
}.
found-groups-apart = No group stands on both sides.
    .text = All groups are in one half.
found-groups-shared = Leak: { $count ->
    [one] one group stands
   *[other] { $count } groups stand
} on both sides of the split.
    .text = Their { $rows } rows are left out of every number here.
found-rows-apart = No sample appears twice.
    .text = None of those held out stands in the training half.
found-rows-repeated = Leak: { $rows ->
    [one] one held-out sample was trained on.
   *[other] { $rows } held-out samples were trained on.
}
    .text = The same codes stand in both halves; they are left out of every number here.
found-sense-repeated = The same code of { $sense } in both halves.
    .text = In { $rows } rows; a fill for what is missing can do this, too.
found-no-label-in-code = No label hides in a sense.
    .text = The best single column of any code is right { $accuracy } of the time.
found-label-in-code = Leak: a label stands in { $sense }.
    .text = Its column { $column } alone is right { $accuracy } of the time.
found-columns-vary = Every column varies.
    .text = No number of a code is the same in all samples.
found-constant-columns = { $count ->
    [one] One column
   *[other] { $count } columns
} of { $sense } never { $count ->
    [one] changes
   *[other] change
}.
    .text = Columns { $columns }, counted from 0. They say nothing, and harm nothing.
found-classes-common = Every class is common enough.
    .text = Each has enough held-out samples for an accuracy of its own.
found-rare-class = Few samples of “{ $class }”.
    .text = { $rows } held out: its own accuracy is known to ± { $margin } only.
found-imbalance = “{ $class }” is { $rate } of what is trained on.
    .text = Each class counts alike in the mean that stands in for an absent sense.
found-no-split = No half is marked as held out.
    .text = The head is measured on all { $rows } samples, seen in training or not; controls are cross-fitted.
found-logits-agree = The head gives back your numbers.
    .text = { $accuracy } from the codes, { $stored } from the logits in the file.
found-logits-differ = The head does not give back your numbers.
    .text = { $accuracy } from the codes, but { $stored } from the logits in the file: layers between may be missing.
found-dead-neurons = { $count } of { $of } neurons are dead.
    .text = They are on for no sample.
found-few-groups = { $groups } groups held out are few.
    .text = Intervals rest on single samples instead.
found-text-labels = Classes are text.
    .text = They were matched to the outputs of the head as { $order }.
found-ignored-arrays = Arrays that we do not know.
    .text = { $names }: left alone.
found-sampled = Spectra and neurons rest on a sample.
    .text = { $rows } of { $of } held-out samples.

help = What would help?
    .about = New fusion heads can be trained on these codes here, your encoders untouched: does { $sense } come back, and at what price?
    .ask = Train new heads here
    .cost = Four methods, five seeds each. The page stays usable meanwhile.
    .training = How much is trained
    .progress = Training, { $part } %
    .see = Your encoders stayed as they are: on their codes small networks were trained, an encoder for each code and a fusion head, { $steps } steps, { $seeds } seeds. A mark is a seed; up, { $sense } is heard; to the left is what that costs.
help-best-vanilla = Start by training the head again, with every code standardised.
help-best-distill = Start with distillation.
help-best-reallocation = Start with reallocation.
help-best-dropout = Start with dropout.
help-best-none = None is clearly the best.
arm-vanilla = Vanilla
    .about = trained again, on standardised codes
arm-distill = Distillation
    .about = a teacher that has one sense says what to listen for
arm-reallocation = Reallocation
    .about = one shared space; encoders hide from an adversary
arm-dropout = Dropout
    .about = a sense is absent part of the time
trade-alone = { $sense } alone, right in %
trade-whole = { $count ->
    [2] both senses, right in %
   *[other] all { $counted } senses, right in %
}
trade-control = control
trade-yours = your model
trade-beside = grey: without the adversary
arm =
    .share = share of { $sense }
    .entanglement = entanglement
    .entanglement-given = entanglement (yours { $given })
    .cost-given = all senses, against yours, points
    .cost-vanilla = all senses, against vanilla, points
    .cost-without-adversary = all senses, against its control, points
arm-vanilla-helps = Training the head again already helps: alone, { $sense } is right { $to } of the time, not { $from }.
arm-vanilla-nothing = So it was not bad luck: new heads do as yours does.
arm-vanilla-harms = Trained again, it is heard even less.
arm-best = Helps most. { $sense } alone goes from { $from } to { $to }.
arm-helps = Helps. { $sense } alone goes from { $from } to { $to }.
arm-nothing = Little. { $sense } alone is right { $to } of the time, vanilla { $from }.
arm-harms = Harms: { $sense } alone falls from { $from } to { $to }.
arm-best-adversary = Helps most. { $sense } alone goes from { $from } without the adversary to { $to }.
arm-helps-adversary = Helps. { $sense } alone goes from { $from } without the adversary to { $to }.
arm-nothing-adversary = Little. { $sense } alone is right { $to } of the time; the same blocks without the adversary, { $from }.
arm-harms-adversary = Harms: { $sense } alone falls from { $from } without the adversary to { $to }.
arm-costs = It costs some accuracy with all senses.
arm-free = It costs nothing that can be seen.

method = Method and privacy
    .cannot = What this file cannot show:
    .cannot-why = what an encoder had already lost before its code. Add codes of encoders trained alone, and the report will say. They are called
    .example = This file is an example of ours: a small network that was trained by a script of this project. Its numbers are measured like any other’s.
    .collapsed = Collapsed
    .rule = (our definition): share under { $share }, at the mean and under conflict, while a control trained on that sense alone beats chance by at least { $worth } of what the best control does.
    .controls = Controls are trained here on { $training } samples and measured on those held out. Neurons and spectra rest on { $probed } held-out samples.
    .shell = The same from a shell:
    .date = Report { $number } on file { $checksum }, { $date }.
    .same = The same numbers, looked at in the same way, have the same number.
private = It never leaves this browser.
    .how = A worker on this device reads it in slices; nothing is sent, and nothing is kept unless you save the report.
    .done = Nothing left this browser.
    .did = The file was read in slices by a worker on this device, and the page sent nothing. Close the tab and nothing remains, unless you save the report.
