directions-1 = Neuronas en bandada
directions-2 = El ruido también llena direcciones
directions-3 = Menos direcciones, y se vuelve a oír
directions-4 = ¿Más neuronas?
run-calm = Ves la red tranquila: su sentido lento no trae ruido propio.
run-dropout = Ves la red que se entrenó con dropout.
run-narrow = Ves la red estrecha: ocho neuronas.
run-usual = Ves la red normal: dieciséis neuronas.
