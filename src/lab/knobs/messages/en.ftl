knobs-inSight = The settings most worth turning
knobs-more = { $count } more
knobs-fewer = Fold away
knobs-putBack = Put back
knobs-putBackOf = Put { $label } back to { $value }
knobs-next = next run
knobs-groups-data = What goes in
knobs-groups-network = The network
knobs-groups-run = The run
knobs-groups-learning = Learning
knobs-groups-distillation = Distillation
knobs-groups-reallocation = Basis reallocation
knobs-groups-others = Other methods
knobs-point = Point at a setting, or touch it, to read what it does, and why it matters here.
knobs-actsShort-run = Counts from the next run on.
knobs-actsShort-arm = Acts at once, on the live network only.
knobs-acts-run = These need a new start: they gather as the next run.
knobs-acts-arm = These act at once, on the live network only; the ghost twin keeps the usual values.
knobs-drop = Keep the old run
knobs-plan = { $count ->
    [one] One setting waits for the next run:
   *[other] { $count } settings wait for the next run:
}
