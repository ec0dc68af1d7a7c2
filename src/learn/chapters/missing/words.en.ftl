missing-1 = Draw one, say one
missing-2 = What do you put in the hole?
missing-3 = It can do what it has practised
missing-4 = Nothing to see from above
run-practised = You see the network that practised with substitutes.
run-unpractised = You see the network with the same layers, without practice.
