link-title = Share this run
link-about = Whoever opens the link trains the same network on the same samples, from the same weights, in their own browser. It opens as a new run there; nothing of theirs is lost.
link-link = The link
link-copy = Copy the link
link-copied = Copied
link-notCopied = Select the link and copy it by hand
link-length = { $characters } characters
link-close = Close
link-print = With what it measured
link-printWhy = The other browser replays the run and says whether it came out the same. The link then also says your browser and system.
link-printNot = Not before something was measured: play some steps first.
link-moment = To this moment
link-momentWhy = Opens at { $words }.
link-atStep = step { $step }
link-momentNot = Not before the first step.
link-qr = The link as a picture for a phone or a classroom screen
link-qrDense = So long a link makes a fine picture: leave out what it measured to make it coarser.
link-qrNot = This link is too long for a picture.
link-holds = What the link holds
link-otherwise = As a file, or inside another page
link-scenario = { $title }, revision { $revision } of the scenario
link-setting = { $label }: { $value } instead of { $usual }
link-compare = the comparison of five methods side by side
link-ownArms = arms of its own: { $ids }
link-to = { $label } { $value }
link-replaying = Replaying this link: step { $step } of { $goal }.
link-replayingWhy = At the end this page says whether it came out as it did for the sender.
link-arriving = Going to step { $goal }, where this link begins.
link-stop = Stop and explore
link-left = You went your own way with this run, so it was not compared with the sender’s to the end.
link-identical = Identical.
link-within = The same within tolerance.
link-withinWhy = Other engines round in other places; this is as far apart as that alone was seen to bring them.
link-differs = It differs.
link-differsWhy = This is more than rounding was seen to do. Another version of the page, another setting, or a network on a knife’s edge can be why.
link-exactWhy = Both ran on the engine that gives the same bits in every browser, so this is another run: made by another version of the page, or changed on its way.
link-forged = The numbers in this link are damaged.
link-forgedWhy = The run here is the sender’s, bit for bit, so the link’s numbers were changed on their way. They are not shown.
link-printed = For step { $step } the link says { $what } was { $theirs }; its hash belongs to { $ours }.
link-equal = No number differs as far as links are rounded; the last bits do.
link-largest = Largest difference for its size: { $what } at step { $step }: { $theirs } for the sender, { $ours } here; rounding may make { $allowed }.
link-quantities-loss = loss
link-quantities-entanglement = entanglement
link-quantities-share = share
link-ofArm = { $what } of { $arm }
link-shareOf = share of { $sense }
link-both = Sender: { $theirs } (rings). Here: { $ours } (line).
link-noPoint = nothing measured
link-table = As a table
link-step = step
link-sender = sender
link-here = here
link-theirCurve = { $what }, as the sender measured it
link-theirs = What the sender measured (rings), on { $at }. It runs here now.
link-curve = { $what }, sender and here: { $words }
link-furthest = furthest apart by { $by } at step { $step }

link-backend-webgpu = WebGPU
link-backend-wasm = WebAssembly
link-backend-cpu = JavaScript
link-backend-exact = JavaScript, exact
link-backend-plan-cpu = the processor
link-backend-auto = the fastest engine
link-trainedFrom = from step { $step } on { $engine }
link-atNeuron = neuron { $neuron } pointed at
link-seeds = { $seeds ->
    [one] seed { $first }, { $steps } steps
   *[other] seeds { $first } to { $last }, { $steps } steps
}
link-runsOn = asks for { $engine }
link-on = on
link-off = off
link-compared = a comparison side by side: { $names }
link-change = step { $step }{ $arm }: { $changes }
link-moreChanges = { $more ->
    [one] and { $count } more change
   *[other] and { $count } more changes
}
link-measured = { $steps ->
    [one] what was measured at one step up to { $last }, on { $where }
   *[other] what was measured at { $steps } steps up to { $last }, on { $where }
}
link-identicalWhy = { $steps ->
    [one] Every number of every replica has the same bits at the step that the link tells of.
   *[other] Every number of every replica has the same bits at all { $steps } steps that the link tells of.
}
link-bars = { $seeds ->
    [one] Bars: how far rounding may move a ring, twice the largest difference between { $engines }, over one seed and up to { $steps } steps, on { $date }; a share also by one held-out answer.
   *[other] Bars: how far rounding may move a ring, twice the largest difference between { $engines }, over { $seeds } seeds and up to { $steps } steps, on { $date }; a share also by one held-out answer.
}

