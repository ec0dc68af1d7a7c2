neuron-1 = Who moves a neuron
neuron-2 = Signal and noise
neuron-3 = One number for two senses
neuron-4 = A ring is no illness
neuron-5 = Moving is not being heard
