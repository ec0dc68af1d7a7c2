directions-1 = Neuronas en bandada
directions-2 = ¿Muchas direcciones, dos sentidos?
directions-3 = ¿Tiene que subir el rango?
directions-4 = ¿Más neuronas?
run-calm = Ves la red tranquila: su sentido lento no trae ruido propio.
run-dropout = Ves la red que se entrenó con dropout.
run-narrow = Ves la red estrecha: ocho neuronas.
run-usual = Ves la red normal: dieciséis neuronas.
