neuron-1 = Quién mueve una neurona
neuron-2 = Señal y ruido
neuron-3 = Un número para dos sentidos
neuron-4 = ¿Son malos los anillos?
neuron-5 = ¿Mover es ser oído?
