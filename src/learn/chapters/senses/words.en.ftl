senses-1 = Either would do
senses-2 = First come, first heard
senses-3 = Was it the noise?
senses-4 = And the neighbour?
run-clean = The same run, without any noise in the slow sense.
run-weak = The same run beside a weaker strong sense.
