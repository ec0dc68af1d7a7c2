# Las palabras propias de la lección. Los títulos de las páginas y las palabras de un solo capítulo están en su carpeta: words.es.ftl.

lesson = La lección
    .about = Cómo una red que tiene dos sentidos deja de usar uno, y qué se lo devuelve. Una idea por página; todo lo que ves se entrenó de verdad, y se vuelve a entrenar ante tus ojos.
chapters = Capítulos
chapter-lie = Empieza por la mentira
    .about = Casi todo son aciertos y la curva va orgullosa. Y entonces tapas un ojo.
chapter-senses = Dos sentidos, una respuesta
    .about = Por qué el sentido más fácil contesta primero, y qué le queda al otro.
chapter-neuron = Dentro de una neurona
    .about = Señal, ruido, y por qué compartir puede hacer daño.
chapter-directions = Pocas direcciones
    .about = Qué dice el rango, y por qué un rango bajo no es, por sí solo, la enfermedad.
chapter-teacher = Un maestro ayuda
    .about = La destilación, y lo que hizo en realidad la sustitución.
chapter-room = Hacer sitio
    .about = La reasignación de bases, su control, y qué hizo de verdad el trabajo.
chapter-missing = Cuando falta un sentido
    .about = Dibuja, habla, y deja que un sentido haga las veces del otro.
chapter-challenge = El reto
    .about = Tres sentidos, un presupuesto y una puntuación.
chapter-correlated = Sentidos correlacionados
    .about = ¿Cuánto tiempo pasa ciego un sentido? La fórmula exacta, y el entrenamiento.
chapter-none = Este capítulo todavía no está escrito.
page-read = leída
page-none = En la lección no hay ninguna página «{ $name }».
page-unwritten = Faltan las palabras de esta página.
page-untranslated = Esta página todavía no está traducida; aquí la tienes en inglés.
to-contents = Todos los capítulos
languages = Idiomas
pager = Anterior y siguiente
before = Anterior
next = Siguiente

forgotten-forbidden = Este navegador no guarda nada aquí: tus pronósticos y lo que has leído se pierden al salir. La lección sigue.
forgotten-other = Tus notas son de otra versión de la lección. Se quedan como están, y no se guarda nada nuevo hasta que las borres.
forgotten-damaged = Algunas de tus notas no se pudieron leer y se han dejado fuera. La lección sigue.
forget = Borrarlas

play = Entrenar
pause = Pausa
again = Otra vez
starting = Arrancando …
step-of = paso { $step } de { $steps }
state-loading = Llega la grabación.
state-record = Una grabación. «Entrenar» la repite aquí, con los mismos números.
state-sealed = Lo que sigue queda oculto hasta que pulses «Entrenar».
state-sealed-pick = Lo que sigue queda oculto hasta que elijas.
state-starting = El motor está arrancando.
state-no-record-missing = No hay grabación: pulsa «Entrenar» para verla nacer aquí.
state-no-record-damaged = La grabación no se pudo leer. Pulsa «Entrenar» para entrenarla aquí.
state-why = Terminado. Queda una pregunta: ¿por qué?
state-ready = Listo. Pulsa «Entrenar».
state-playing = Se está entrenando aquí, en tu navegador.
state-playing-on = Se está entrenando aquí, en tu navegador. Lo que muestra se dice en unos segundos.
state-paused = En pausa.
state-catching = Poniéndose al día.
state-finished = Entrenada aquí, en tu navegador.
state-failed = Se ha parado: { $message } Pulsa «Entrenar» para intentarlo otra vez.
state-waiting = Este entrenamiento es demasiado grande para esta página.
on = sí
off = no

frozen = Queda fijo: { $what }.
frozen-world = mundo { $value }
frozen-strength = fuerza del sentido fuerte { $value }
frozen-weakNoise = ruido del sentido lento { $value }
frozen-snr = sonido { $value } dB por encima de su ruido
frozen-pixelNoise = ruido de la imagen { $value }
frozen-loudness = volumen { $value }
frozen-ratio = razón entre los sentidos { $value }
frozen-correlation = correlación { $value }
frozen-fusion = { $value } neuronas de fusión
frozen-seeds = { $count ->
    [one] una semilla
   *[other] { $value } semillas
}
frozen-steps = { $value } pasos
scenario-synthetic = un mundo inventado con un sentido fuerte y uno lento
scenario-digits = cifras escritas a mano y voz sintética
scenario-landsat = trozos de terreno en cuatro bandas de un satélite
scenario-correlated = dos números correlacionados y su suma
open-in-lab = Abrir en el laboratorio

name-sense-1 = sentido fuerte
    .the = el sentido fuerte
name-sense-2 = sentido lento
    .the = el sentido lento
name-sense-3 = segundo sentido lento
    .the = el segundo sentido lento
name-image = imagen
    .the = la imagen
name-sound = voz
    .the = la voz
name-green = banda verde
    .the = la banda verde
name-red = banda roja
    .the = la banda roja
name-near = primera banda infrarroja
    .the = la primera banda infrarroja
name-far = segunda banda infrarroja
    .the = la segunda banda infrarroja
name-strong = sentido fuerte
    .the = el sentido fuerte
name-weak = sentido débil
    .the = el sentido débil

control-cover = Tapar un sentido
cover-sense = { $sense }
control-distill = Maestro
control-ebr = Hacer sitio
control-strength = Fuerza del sentido fuerte
control-weakNoise = Ruido del sentido lento
control-fusion = Neuronas de fusión
control-seed = Semilla
control-world = Mundo

did-cover = Has tapado { $the }. La red recibe ahora su media en su lugar.
did-neuron = La neurona { $neuron } está marcada.
did-at = Estás en el paso { $step }.
did-sample = Entra la muestra { $sample }.
did-run = Otro entrenamiento de esta página.
did-switch-on = { $name }: encendido desde aquí.
did-switch-off = { $name }: apagado desde aquí.
did-set = { $name }: ahora { $value }.
put-back = Dejarlo como estaba

guess = ¿Qué crees que va a pasar?
why-before = ¿Por qué? Elige antes de entrenar.
why-kept = Guardado. Pulsa «Entrenar» y dilo otra vez después.
why-after = Ahora que lo has visto: ¿por qué?
said-before = lo que dijiste antes
believed = Muchos creen: «{ $belief }»
see-it = Mira el entrenamiento que lo desmiente

show-formula = Como fórmula
hide-formula = Plegar la fórmula
formula-share = Parte de un sentido: lo que añade al otro y lo que hace solo, la mitad de la suma, como parte del total.
to-theory = Qué está demostrado
not-loaded = No se ha cargado: no hay red. Todo lo demás sigue.

nothing-yet = Pulsa «Entrenar».
nothing-plotted = Pulsa «Entrenar».
nothing-picked = Primero elige.
nothing-drawn = Primero dibuja tu apuesta; después pulsa «Entrenar».
nothing-under = { "" }
answer-right = Correcto.
answer-wrong = No es esa.
unit-accuracy = aciertos, en muestras con las que nunca entrenó
unit-steps = pasos
chance = azar
with-all = con todos los sentidos
    .short = con todos
with-only = solo { $senses }
collapse-line = línea de colapso, { $share }
see-line = Aciertos en el paso { $step }: { $values }.
see-share = De la respuesta, en el paso { $step }: { $values }.

picture-accuracy = Con qué frecuencia acierta
    .note = con muestras con las que nunca se entrenó; banda: de la semilla más baja a la más alta
picture-shares = Quién trae la respuesta
    .note = qué parte de los aciertos aporta cada sentido, repartida con justicia (Shapley); banda: de la semilla más baja a la más alta

misconception-more = Más sentidos nunca estorban.
    .answer = Un segundo sentido puede quitarle al primero lo que aprende, y aquí lo hace.
misconception-shows = El colapso se ve en los aciertos.
    .answer = Los aciertos siguen altos mientras un sentido se apaga: tapa el otro y mira.
misconception-nothing = El sentido callado no decía nada.
    .answer = Una red que nunca tuvo más que ese sentido acierta con él mucho más que esta.
misconception-noisy = El sentido callado era el ruidoso.
    .answer = También sin ruido se apaga el sentido lento, si el otro es lo bastante fuerte.
misconception-dead = Una neurona muerta es el colapso.
    .answer = Apenas hay neuronas quietas; es un sentido el que ya no las mueve.
misconception-weight = Un peso grande es una parte grande.
    .answer = Un sentido puede mover mucho las neuronas y no tener ninguna parte en la respuesta.
misconception-rank = El rango bajo es la enfermedad.
    .answer = Con un maestro el rango baja y el sentido se vuelve a oír; con dropout sube y se vuelve a oír.
misconception-teacher = El maestro añade información.
    .answer = El maestro vio las mismas muestras; lo que da es un empujón para aprender lo que ya estaba.
misconception-once = Un entrenamiento lo demuestra.
    .answer = Otra semilla, otro mundo: según la regla, solo colapsa uno de cada tres mundos.
misconception-balance = El equilibrio es siempre lo mejor.
    .answer = Con el maestro los sentidos están mucho más igualados, y con los dos la respuesta no es mejor.

time = Paso que se muestra
time-at = paso { $step }
this-run = esta red
    .note = tal como está
ghost = fantasma
    .note = nunca se cambió
control = su control
controls = sus controles
    .note = un sentido cada uno
with-none = sin ningún sentido
mark-on = { $name }: sí
mark-off = { $name }: no
signal = señal
noise = ruido
lens = { $times }×
unit-spectrum = fuerza, por múltiplos (valor singular); a lo ancho: su puesto
see-compare = En el paso { $step }, { $what }: { $values }.
see-senses = { $what }: { $values }.
see-neurons = { $ringed } de { $neurons } neuronas { $ringed ->
    [one] lleva anillo
   *[other] llevan anillo
} en el paso { $step }: el ruido de un sentido cae sobre la señal del otro.
see-neuron = Neurona { $neuron }. { $parts }. Colisión { $collision }.
see-part = { $name }: señal { $signal }, ruido { $noise }
see-spectrum = { $rank } direcciones en uso en el paso { $step }; sin el ruido, con la media de cada respuesta, { $classes }.
see-sample = Es { $truth }; la red dice { $answer }.
see-own = La red dice { $answer }.
quantity-accuracy = aciertos con todos los sentidos
quantity-alone = aciertos solo con { $the }
quantity-without = aciertos sin { $the }
quantity-filled = aciertos solo con { $the } y un sustituto para lo demás
quantity-control = aciertos de una red que solo tiene { $the }
quantity-share = parte de la respuesta ({ $sense })
quantity-encoder = lo que se puede leer en lo que deja pasar su codificador ({ $sense })

draw = Tu pronóstico
draw-at = paso { $step }: { $value }
draw-here = dibuja tu pronóstico
draw-how = Arrastra la línea, o selecciónala y usa las flechas: izquierda y derecha eligen un paso, arriba y abajo mueven la línea.
draw-again = Dibujar otra vez
your-guess = tu pronóstico
apart = En el paso { $step } pronosticaste { $guess } y es { $truth }: { $points ->
    [0] justo en el clavo.
    [one] a un punto.
   *[other] a { $points } puntos.
}

neuron-before = Neurona anterior
neuron-next = Neurona siguiente
sheet = Hoja sobre { $the }
sheet-over = tapado
sheet-away = a la vista
hear = Escuchar
another = Otra
sample-of = muestra { $sample } de { $samples }
sure = segura al { $value } de { $answer }
samples-live = Podrás poner una muestra en cuanto la red se entrene aquí: pulsa «Entrenar».

picture-compare = Qué hizo el cambio
    .note = medias de las semillas; el fantasma se entrena al lado, con las mismas muestras, y nunca se cambia
picture-senses = Quién puede contestar todavía
    .note = con muestras con las que nunca se entrenó; lo que se tapa se pone en su media
picture-neurons = Sus neuronas
    .note = un sector por sentido: lo macizo ayuda, lo rayado es ruido; un anillo: chocan; una línea fina: el fantasma; 4×: dibujada tantas veces más grande. Una semilla
picture-neuron = Una neurona
    .note = la mitad del cambio cuadrático medio que hace un sentido; lo macizo dice la clase, lo rayado no. Una semilla
picture-spectrum = Direcciones en uso
    .note = valores singulares de lo que dicen las neuronas, del más fuerte al más débil
picture-samples = Una pregunta
    .note = una muestra con la que nunca se entrenó

summary = Qué hay en esta página
summary-holds = Primero están las palabras. Después, una imagen: { $pictures }; cada una lleva debajo sus números en una frase y un control para el paso que se muestra. Luego vienen «Entrenar» y lo que se puede ajustar: { $controls }.
summary-none = nada
hint-guess = Haz primero tu pronóstico de la curva con el control «Tu pronóstico»; después pulsa «Entrenar».
hint-pick = Elige lo que crees que va a pasar; entonces se dice lo que pasó.
hint-why = Di por qué crees que es así y pulsa «Entrenar».
hint-play = Pulsa «Entrenar» para repetirlo aquí, o mueve el paso para mirar la grabación.
hint-playing = La red se está entrenando y sus números cambian. «Pausa» la detiene.
