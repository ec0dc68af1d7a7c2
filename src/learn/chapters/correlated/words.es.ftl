correlated-1 = Nada detrás de lo que esconderse
correlated-2 = ¿Cuánto tiempo está ciego un sentido?
correlated-3 = Lo que tienen en común
correlated-4 = En qué se apoya la fórmula
run-closer = Ves un sentido fuerte que oscila una vez y media más.
run-farther = Ves un sentido fuerte que oscila tres veces más.
run-apart = Ves dos sentidos sin nada en común.
