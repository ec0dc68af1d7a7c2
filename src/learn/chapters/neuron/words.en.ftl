neuron-1 = Who moves a neuron
neuron-2 = Signal and noise
neuron-3 = One number for two senses
neuron-4 = Are rings bad?
neuron-5 = Does moving mean being heard?
