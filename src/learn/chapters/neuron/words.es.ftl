neuron-1 = Quién mueve una neurona
neuron-2 = Señal y ruido
neuron-3 = Un número para dos sentidos
neuron-4 = Un anillo no es una enfermedad
neuron-5 = Mover no es ser oído
