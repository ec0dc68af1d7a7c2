missing-1 = Dibuja una, di otra
missing-2 = ¿Con qué tapas el hueco?
missing-3 = Sabe lo que ha practicado
missing-4 = Desde arriba no se ve nada
run-practised = Ves la red que practicó con sustitutos.
run-unpractised = Ves la red con las mismas capas, sin práctica.
