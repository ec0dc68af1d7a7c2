# The lesson's own words. Titles of pages and words of one chapter stand in its folder: words.en.ftl.

lesson = The lesson
    .about = How a network that has two senses stops using one of them, and what brings it back. One idea a page; everything on it was trained, and trains again before your eyes.
chapters = Chapters
chapter-lie = Start in the lie
    .about = Nearly everything is right, and the curve is proud. Then you cover one eye.
chapter-senses = Two senses, one answer
    .about = Why the easier sense answers first, and what is left for the other.
chapter-neuron = Inside a neuron
    .about = Signal, noise, and why sharing can hurt.
chapter-directions = Too few directions
    .about = What rank tells, and why low rank alone is not the disease.
chapter-teacher = A teacher helps
    .about = Distillation, and what substitution in training did.
chapter-room = Making room
    .about = Basis reallocation, its control, and what really did the work.
chapter-missing = When a sense goes missing
    .about = Draw, speak, and let one sense stand in for the other.
chapter-challenge = The challenge
    .about = Three senses, a budget, a score.
chapter-correlated = Correlated senses
    .about = How long is one sense blind? The closed form, and the run.
chapter-none = This chapter is not written yet.
page-read = read
page-none = There is no page “{ $name }” in the lesson.
page-unwritten = The words of this page are missing.
page-untranslated = This page is not translated yet; here it is in English.
to-contents = All chapters
languages = Languages
pager = Before and next
before = Before
next = Next

forgotten-forbidden = This browser keeps nothing here, so your guesses and what you have read are gone when you leave. The lesson goes on.
forgotten-other = Your notes come from another version of the lesson. They stay as they are, and nothing new is kept until you forget them.
forgotten-damaged = Some of your notes could not be read and were left out. The lesson goes on.
forget = Forget them

play = Play
pause = Pause
again = Run again
starting = Starting …
step-of = step { $step } of { $steps }
state-loading = The recorded run is coming.
state-record = A recorded run. Play trains it here, with the same numbers.
state-sealed = What comes next is hidden until you press Play.
state-sealed-pick = What comes next is hidden until you have picked.
state-starting = The engine is starting.
state-no-record-missing = Not recorded: press Play to train it here.
state-no-record-damaged = The recorded run could not be read. Press Play to train it here.
state-why = Done. One more question is left: why?
state-ready = Ready. Press Play.
state-playing = Training, here in your browser.
state-playing-on = Training, here in your browser. What it shows is said in some seconds.
state-paused = Paused.
state-catching = Catching up.
state-finished = Trained here, in your browser.
state-failed = It stopped: { $message } Press Play to try again.
state-waiting = This run is too large for here.
on = on
off = off

frozen = Held fast: { $what }.
frozen-world = world { $value }
frozen-strength = strength of the strong sense { $value }
frozen-weakNoise = noise of the slow sense { $value }
frozen-snr = sound { $value } dB above its noise
frozen-pixelNoise = noise of the picture { $value }
frozen-loudness = loudness { $value }
frozen-ratio = ratio of the senses { $value }
frozen-correlation = correlation { $value }
frozen-fusion = { $value } fusion neurons
frozen-seeds = { $count ->
    [one] one seed
   *[other] { $value } seeds
}
frozen-steps = { $value } steps
scenario-synthetic = a made-up world with a strong and a slow sense
scenario-digits = handwritten digits and synthetic speech
scenario-landsat = pieces of ground in four bands of a satellite
scenario-correlated = two correlated numbers and their sum
open-in-lab = Open in the lab

name-sense-1 = strong sense
    .the = the strong sense
name-sense-2 = slow sense
    .the = the slow sense
name-sense-3 = second slow sense
    .the = the second slow sense
name-image = picture
    .the = the picture
name-sound = voice
    .the = the voice
name-green = green band
    .the = the green band
name-red = red band
    .the = the red band
name-near = first infrared band
    .the = the first infrared band
name-far = second infrared band
    .the = the second infrared band
name-strong = strong sense
    .the = the strong sense
name-weak = weak sense
    .the = the weak sense

control-cover = Cover a sense
cover-sense = { $sense }
control-distill = Teacher
control-ebr = Making room
control-strength = Strength of the strong sense
control-weakNoise = Noise of the slow sense
control-fusion = Fusion neurons
control-seed = Seed
control-world = World

did-cover = You covered the { $sense }. The network now gets its average in its place.
did-neuron = Neuron { $neuron } is ringed.
did-at = You stand at step { $step }.
did-sample = Sample { $sample } goes in.
did-run = Another run of this page.
did-switch-on = { $name } is on from here.
did-switch-off = { $name } is off from here.
did-set = { $name } is now { $value }.
put-back = Put it back

guess = What do you think will happen?
why-before = Why? Pick before you press Play.
why-kept = Kept. Press Play, and say it again afterwards.
why-after = Now that you have seen it: why?
said-before = what you said before
believed = Many believe: “{ $belief }”
see-it = See the run that shows otherwise

show-formula = As a formula
hide-formula = Fold the formula
formula-share = Share of a sense: what it adds to the other and what it does alone, halved and summed, as a part of the whole.
to-theory = What is proved
not-loaded = This did not load: the network is away. Everything else goes on.

nothing-yet = Press Play.
nothing-plotted = Press Play.
nothing-picked = Pick first.
nothing-drawn = Draw your guess first, then press Play.
nothing-under = { "" }
answer-right = Right.
answer-wrong = Not this one.
unit-accuracy = right answers, on samples it never trained on
unit-steps = steps
chance = chance
with-all = with all senses
    .short = all senses
with-only = with { $senses } alone
collapse-line = collapse line, { $share }
see-line = Right at step { $step }: { $values }.
see-share = Of the answer at step { $step }: { $values }.

picture-accuracy = How often it is right
    .note = on samples it never trained on; band: lowest to highest seed
picture-shares = Who brings the answer
    .note = how much of the right answers each sense brings, fairly split (Shapley); band: lowest to highest seed

misconception-more = More senses never hurt.
    .answer = A second sense can cost the first what it learns, and here it does.
misconception-shows = Collapse shows in the accuracy.
    .answer = The accuracy stays proud while one sense fades: cover the other and look.
misconception-nothing = The silent sense held nothing.
    .answer = A network that was only ever given that sense does far better by it than this one.
misconception-noisy = The silent sense was the noisy one.
    .answer = Without any noise the slow sense fades as well, if the other is strong enough.
misconception-dead = A dead neuron is collapse.
    .answer = Hardly a neuron stands still; it is one sense that no longer moves them.
misconception-weight = A big weight is a big share.
    .answer = A sense can move the neurons strongly and still have no share in the answer.
misconception-rank = Low rank is the disease.
    .answer = Under a teacher the rank falls and the sense is heard again; under dropout it rises and the sense is heard again.
misconception-teacher = The teacher adds information.
    .answer = The teacher saw the same samples; what it gives is a push to learn what was there.
misconception-once = One run proves it.
    .answer = Another seed, another world: only about one world in three collapses by the rule.
misconception-balance = Balance is always best.
    .answer = With the teacher the senses are far more even, and with both of them the answer is no better.

time = Step that is shown
time-at = step { $step }
this-run = this run
    .note = as it stands
ghost = ghost
    .note = never changed
control = its control
controls = its controls
    .note = one sense each
with-none = with no sense
mark-on = { $name } on
mark-off = { $name } off
signal = signal
noise = noise
lens = { $times }×
unit-spectrum = strength, in multiples (singular value); across: its place
see-compare = At step { $step }, { $what }: { $values }.
see-senses = { $what }: { $values }.
see-neurons = { $ringed } of { $neurons } neurons { $ringed ->
    [one] is ringed
   *[other] are ringed
} at step { $step }: noise of one sense lies on signal of the other.
see-neuron = Neuron { $neuron }. { $parts }. Collision { $collision }.
see-part = { $name }: signal { $signal }, noise { $noise }
see-spectrum = { $rank } directions in use at step { $step }; with the noise averaged out, { $classes }.
see-sample = It is { $truth }; the network says { $answer }.
see-own = The network says { $answer }.
quantity-accuracy = right with all senses
quantity-alone = right with the { $sense } alone
quantity-without = right without the { $sense }
quantity-filled = right with the { $sense } alone, a substitute for the rest
quantity-control = right of a network that has only the { $sense }
quantity-share = share of the { $sense }
quantity-encoder = what can be read off what its encoder passes on of the { $sense }

draw = Your guess
draw-at = step { $step }: { $value }
draw-here = draw your guess
draw-how = Drag the line, or choose it and use the arrow keys: left and right choose a step, up and down move the line.
draw-again = Draw again
your-guess = your guess
apart = At step { $step } you guessed { $guess } and it is { $truth }: { $points ->
    [0] spot on.
    [one] one point apart.
   *[other] { $points } points apart.
}

neuron-before = Neuron before
neuron-next = Next neuron
sheet = Sheet over the { $sense }
sheet-over = covered
sheet-away = open
hear = Hear it
another = Another
sample-of = sample { $sample } of { $samples }
sure = { $value } sure of { $answer }
samples-live = A sample can be put in once the network trains here: press Play.

picture-compare = What the change did
    .note = means over seeds; the ghost trains beside it, on the same samples, and is never changed
picture-senses = Who can still answer
    .note = on samples it never trained on; what is covered is set to its mean
picture-neurons = Its neurons
    .note = a sector a sense: solid helps, hatched is noise; a ring: they collide; a thin line: the ghost; 4×: drawn so much larger. One seed
picture-neuron = One neuron
    .note = half the mean squared change that a sense makes; solid tells the class, hatched does not. One seed
picture-spectrum = Directions in use
    .note = singular values of what the neurons say, strongest first
picture-samples = One question
    .note = a sample it never trained on

summary = What is on this page
summary-holds = The words stand first. Then comes a picture: { $pictures }; each has its numbers in a sentence below it, and a slider for the step that is shown. After it come Play and what can be set: { $controls }.
summary-none = nothing
hint-guess = Foretell the curve first, with the slider “Your guess”; then press Play.
hint-pick = Pick what you think will happen; then what happened is said.
hint-why = Say why you think it is so, then press Play.
hint-play = Press Play to train the run here, or move the step to look at the recorded one.
hint-playing = The run is training; its numbers change. Pause holds it.
