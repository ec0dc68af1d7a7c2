directions-1 = Neurons in a flock
directions-2 = Noise fills directions, too
directions-3 = Fewer directions, and heard again
directions-4 = More neurons?
run-calm = You see the calm network: its slow sense has no noise of its own.
run-dropout = You see the network that was trained with dropout.
run-narrow = You see the narrow head: eight neurons.
run-usual = You see the usual head: sixteen neurons.
