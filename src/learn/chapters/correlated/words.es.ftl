correlated-1 = Nada detrás de lo que esconderse
correlated-2 = ¿Cuánto tiempo está ciego un sentido?
correlated-3 = Lo que tienen en común
correlated-4 = En qué se apoya la fórmula
run-closer = Ves un sentido fuerte que oscila una vez y media más.
run-farther = Ves un sentido fuerte que oscila tres veces más.
run-apart = Ves dos sentidos sin nada en común.

picture-blind = Hasta dónde ha llegado cada sentido
    .note = cuánto mueve un sentido la respuesta, como parte de donde acaba; la banda abarca las semillas. Línea a trazos: dónde pone la fórmula al débil
unit-path = parte de su camino
closed-form = la fórmula
see-blind = A mitad de camino: el sentido fuerte en el paso { $strong }, el débil en el paso { $weak }. Según la fórmula, tarda { $waits } veces más.
formula-waits = Cuántas veces más tarda el sentido débil B en hacer la mitad de su camino que el fuerte A: r es cuántas veces más oscila A, y ρ cuánto tienen los dos en común, de 0 a 1.
control-ratio = Cuántas veces más oscila el sentido fuerte
control-correlation = Lo que los sentidos tienen en común
