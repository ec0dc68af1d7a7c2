try-neuronsOnly = A recording keeps only the neurons. Train it yourself, and a sample runs through the network.
try-basis = Drawn: the first seed; one sample that was never trained on.
try-basisRecorded = Drawn: the first seed.
try-cover = Cover { $label }
try-mute = Mute { $label }
try-draw = Draw a digit
try-play = Play the word
try-say = Say another word
try-swap = Swap { $label } for that of another sample
try-back = put back
try-sample = Test sample { $place } of { $samples }
try-pair = Test pair { $place } of { $samples }
try-previous = Previous sample
try-next = Next sample
try-size = { $rows } × { $columns }, unseen hand
try-cells = { $rows } × { $columns }, never trained on
try-numbers = { $count } numbers
try-voice = “{ $label }”, unseen voice
try-taken = of another: { $label }
try-drawn = drawn by you
try-chosen = “{ $label }”, chosen by you
try-recorded = your own voice
try-silent = nothing heard: louder?
try-pad = Pad: draw a digit with the mouse, a pen or a finger. By keyboard, choose another sample instead.
try-padHint = draw here
try-clear = Clear
try-done = Done
try-words = Let it hear
try-word = Let it hear { $label }
try-record = Record yourself
try-recording = Say one digit now …
try-stays = Nothing you say leaves this browser. The microphone is asked for only when you press the button.
try-close = Close
try-trouble-refused = The microphone was refused. Allow it beside the address of the page, or choose a word instead.
try-trouble-missing = No microphone was found. Choose a word instead.
try-trouble-none = This browser offers no microphone to this page. Choose a word instead.
try-trouble-broken = The recording did not work. Try again, or choose a word instead.
try-cannotPlay = The word could not be loaded.
try-disagree = { $list }: whom does it believe?
try-says = { $sense } { $number ->
    [other] say
   *[one] says
} { $label }
try-sense = What { $label } { $number ->
    [other] get
   *[one] gets
}
try-watch = { $count ->
    [one] Watch the stroke being drawn
   *[other] Watch { $count } strokes being drawn
}
try-hear = Hear { $text }
try-nothing = nothing
try-notShown = Preview not loaded. Reload the page.
try-strongGoIn = Its strong words go in.
try-noneGoesIn = None of its words goes in.
try-short-play = Hear it
try-short-mute = Mute
try-short-cover = Cover
try-short-draw = Draw
try-short-say = Say
try-short-swap = Swap
