directions-1 = Neurons in a flock
directions-2 = Do many directions mean two senses?
directions-3 = Must the rank rise?
directions-4 = More neurons?
run-calm = You see the calm network: its slow sense has no noise of its own.
run-dropout = You see the network that was trained with dropout.
run-narrow = You see the narrow head: eight neurons.
run-usual = You see the usual head: sixteen neurons.
