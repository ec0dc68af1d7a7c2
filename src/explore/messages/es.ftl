explore-some-seconds = unos segundos
explore-count = { $count ->
    [one] { $number } red
   *[other] { $number } redes
}
explore-question = Pregunta
explore-live = Verlo en vivo
explore-change = Cambiar la pregunta
explore-changeShort = Cambiar
explore-fold = Plegar
explore-shown = Se muestra
explore-share = Compartir
explore-across = A lo ancho
explore-up = Hacia arriba
explore-third = Tercer ajuste
explore-fourth = Cuarto ajuste
explore-axis = { $place }: ajuste
explore-axisAs = { $place }: como
explore-quoted = «{ $name }»
explore-none = –
explore-on = sí
explore-off = no
explore-from = Desde
explore-to = Hasta
explore-values = Valores
explore-scale = Escala
explore-scales-linear = pasos iguales
explore-scales-log = multiplicando
explore-least = Multiplicando desde
explore-listed = Valores, separados por comas
explore-since = Desde el paso
explore-asRange = Un intervalo
explore-asList = Una lista
explore-preset = Con
explore-engine = Lo entrena
explore-engines-plan-cpu = el procesador, compilado
explore-engines-webgpu = WebGPU
explore-engines-wasm = WebAssembly
explore-engines-cpu = JavaScript
explore-engines-exact = JavaScript exacto, lento
explore-methods = Métodos que se comparan
explore-methodsSince = Métodos desde el paso
explore-seeds = Semillas por celda
explore-seed = Primera semilla
explore-steps = Pasos
explore-points = Lugares que se sortean
explore-alsoMeasured = También se mide
explore-groups-run = Datos y red
explore-groups-arm = Entrenamiento
explore-elsewhere = «{ $title }» no tiene { $names }: esos ajustes son de otros escenarios.
explore-drawn = Con tres ajustes o más se sortean lugares dispersos, sin cuadrícula.
explore-putBack = Volver a la pregunta de antes
explore-about = unos { $time } aquí
explore-memory = { $memory } mientras entrena
explore-timing = Se está probando cuánto tarda.
explore-tooBig-time = Es más de una hora.
explore-tooBig-memory = Una de sus redes necesita más memoria de la que tiene un navegador: tómalas más pequeñas.
explore-labWaits = Un entrenamiento del laboratorio espera mientras dura este
explore-nothingYet = No hay nada que guardar hasta que se entrene algo.
explore-smaller = Preguntarlo más pequeño: { $networks }
explore-notAsked = Esto todavía no se puede preguntar.
explore-changed = Ha cambiado; con «Entrenar» se pregunta de nuevo.
explore-run = Entrenar
explore-pause = Pausa
explore-cancel = Cancelar
explore-cells = { $done } de { $of } celdas
explore-recordedCells = Grabadas: { $done } de { $of } celdas
explore-networks = { $done } de { $networks }
explore-left = quedan { $time }
explore-states-asked = sin empezar
explore-states-running = entrenando
explore-states-paused = en pausa
explore-states-done = terminado
explore-states-cancelled = cancelado
explore-recorded = Grabado con la página ({ $engine }). «Entrenar» lo entrena aquí.
explore-opened = De un archivo. «Entrenar» lo entrena aquí.
explore-mixed = Grabado; las redes entrenadas aquí ocupan su lugar.
explore-everyCell = Entrenar todas las celdas
explore-halfOnly = La frontera está entrenada; las celdas que quedan lejos se dejan fuera.
explore-loading = El mapa grabado está en camino.
explore-notLoaded = El mapa grabado no se ha cargado. «Entrenar» lo entrena aquí.
explore-again = Probar otra vez
explore-leftTitle = Un mapa se quedó a medias:
explore-leftAt = { $title }, { $done } de { $networks }. No se ha perdido nada.
explore-ownOne = uno tuyo
explore-goOn = Seguir con él
explore-leave = Dejarlo
explore-lost = Esta no es del todo la pregunta del enlace:
explore-asRead = Se pregunta lo que se pudo leer.
explore-close = Cerrar
explore-sizes = Cada celda: { $networks } de «{ $preset }», con { $steps } pasos de entrenamiento desde cero.
explore-sizes-world = Cada celda: { $networks } de «{ $preset }», con { $steps } pasos de entrenamiento desde cero, todas en el mundo { $world }.
explore-widen = Ensancharlo
explore-against = Frente a
explore-methodsTitle = El mismo mapa con varios métodos
explore-methodsHow = pulsa uno y será el mapa de arriba
explore-picked = La celda elegida
explore-firstCell = La celda de al lado
explore-copyLink = Copiarlo
explore-pickOne = Elige una celda del mapa, señalándola o con las flechas, para ver sus redes.
explore-pickPlace = Marca una parte de un eje para quedarte con menos lugares, y elige uno para ver sus redes.
explore-places = { $count ->
    [one] { $number } lugar marcado, de más a menos
   *[other] { $number } lugares marcados, de más a menos
}
explore-bySeed = por semilla
explore-seedColumn = Semilla
explore-became = Qué fue de ella
explore-ran-done = entrenada
explore-ran-diverged = se desbocó
explore-ran-failed = falló
explore-ran-waiting = todavía no
explore-fromWhere-live = aquí
explore-fromWhere-recorded = grabada
explore-openInLab = Abrir en el laboratorio
explore-trainCell = Entrenarla aquí
explore-trainEnd = Quitar sus curvas
explore-collapsed = colapsó
explore-heard = se oye
explore-verdict = Veredicto
explore-trainingCell = Paso { $step } de { $steps }
explore-cellFailed = Aquí no se pudo entrenar.
explore-same = Entrenada otra vez aquí: todos los números son los de la celda, hasta el último bit.
explore-differs = { $count ->
    [one] Entrenada otra vez aquí: { $number } número no es el de la celda.
   *[other] Entrenada otra vez aquí: { $number } números no son los de la celda.
}
explore-verified = Enlace comprobado
explore-copied = Copiado
explore-notCopied = No se pudo copiar: abre el entrenamiento y copia su dirección.
explore-beside = Ponerla al lado de otra
explore-besideNow = Ahora elige la otra celda.
explore-besideEnd = Otra vez una sola celda
explore-shareTitle = Compartir este mapa
explore-shareAbout = Quien abra el enlace ve la misma pregunta del mismo modo, y puede entrenar cada una de sus redes con los mismos bits.
explore-onPreset = ({ $title }, revisión { $revision })
explore-range = { $name }: de { $from } a { $to }, { $values } valores
explore-placesDrawn = { $count ->
    [one] { $number } lugar, al azar
   *[other] { $number } lugares, al azar
}
explore-seedHeld = semilla { $first }, { $steps } pasos
explore-seedsHeld = semillas { $first } a { $last }, { $steps } pasos
explore-trainedOn = entrenado con { $engine }
explore-holds = Qué contiene el enlace
explore-files = Como archivo
explore-json = El mapa entero, JSON
explore-jsonWhat = todas las redes; aquí se vuelve a abrir
explore-csv = Redes, CSV
explore-csvWhat = para una hoja de cálculo; lo que falta queda vacío
explore-parquet = Redes, Parquet
explore-parquetWhat = para pandas, DuckDB, R; lo que falta es null
explore-onlyHere = Contiene lo que se entrenó aquí, { $networks }: las grabadas son de otro motor.
explore-embed = Dentro de otra página
explore-open = Abrir un mapa de un archivo
explore-drop = O suéltalo en cualquier parte de esta página.
explore-refused = «{ $file }» { $why }. Aquí no ha cambiado nada.
explore-openedFile = «{ $file }» está abierto.
explore-tooLarge = es demasiado grande para ser un mapa
explore-notReadable = no se ha podido leer en el navegador: es una carpeta, o ya no está
explore-oneFile = Suelta los mapas de uno en uno. Aquí no ha cambiado nada.
explore-embedTitle = Un mapa de Wane
explore-embedName = Wane

question-where = ¿Dónde empieza el colapso?
question-width = ¿Cómo de estrecha puede ser la cabeza?
question-distillation = ¿Cuánta destilación?
question-alignment = ¿Qué forma de alinear, y con qué fuerza?
question-worlds = ¿Se cumple en otros mundos?
question-blind = ¿Cuánto tiempo se ignora un sentido?

told-not-yet = Todavía no se ha entrenado nada.
told-early = Es pronto para decirlo.
told-early-because = Es pronto para decirlo: { $why }
told-none-settled = Ninguna celda está decidida: sus semillas no coinciden, o son muy pocas. Cinco que coinciden deciden una.
told-open = { $open ->
    [one] Una está por decidir.
   *[other] { $number } están por decidir: sus semillas no coinciden, o son muy pocas.
}
told-sides = Celdas en las que { $number ->
    [other] colapsan
   *[one] colapsa
}: { $collapsed }; en las que { $number ->
    [other] se oyen
   *[one] se oye
}: { $heard }.
told-few-settled = { $settled } de { $all } celdas están decididas.
told-collapses-none = { $number ->
    [other] No colapsan
   *[one] No colapsa
} en ninguna.
told-heard = { $sense } { $number ->
    [other] se oyen
   *[one] se oye
} en { $heard } de { $all } celdas.
told-heard-in = Celdas en las que { $number ->
    [other] se oyen
   *[one] se oye
}: { $heard }.
told-collapses = { $sense } { $number ->
    [other] colapsan
   *[one] colapsa
} en { $collapsed } de { $all } celdas.
told-nowhere = { $method }: nada decidido en ninguna celda.
told-somewhere = { $method }: celdas con más, { $more }; con menos, { $less }.
told-no-difference = ninguna diferencia entre los métodos se distingue del azar.
told-collapse = colapso
told-more = Más { $what } con { $method } que con { $base } en { $cells } de { $of } celdas.
told-less = Menos { $what } con { $method } que con { $base } en { $cells } de { $of } celdas.
told-paired = { $about } Emparejado por semilla y corregido por mirar todas las celdas.
told-without = { $lacking ->
    [one] Una celda sin número.
   *[other] { $number } celdas sin número.
}
told-waits = Un sentido espera de { $low } a { $high } veces lo que el otro.
told-theory = La teoría y el entrenamiento coinciden, con un 10 % de margen, en { $near } de { $all } celdas.
told-ends = El más bajo, con { $low }; el más alto, con { $high }.
told-overlap = los intervalos de la celda más baja y de la más alta se solapan.
told-range = { $name }: de { $low } a { $high }.
told-methods = métodos
told-asItIs = tal como está
told-number-0 = ninguna
told-number-1 = una
told-number-2 = dos
told-number-3 = tres
told-number-4 = cuatro
told-number-5 = cinco
told-number-6 = seis
told-number-7 = siete
told-number-8 = ocho
told-number-9 = nueve

draft-no-number = no es un número
draft-no-numbers = tiene algo que no es un número
draft-no-setting = Elige un ajuste que cambie de una celda a otra.

sweep-region-map = Mapa
sweep-region-transect = Corte
sweep-region-difference = Diferencia
sweep-region-importance = Importancia
sweep-region-parallel-coordinates = Coordenadas paralelas
sweep-table = Tabla
sweep-tableOf = { $title }: tabla
sweep-save = Guardar { $title } como { $kind }
sweep-failed = No se ha podido guardar. { $why }
sweep-made = Wane
sweep-cell = Celda
sweep-seeds = Semillas
sweep-mean = Media
sweep-range = { $low } a { $high }
sweep-since = { $name }, desde el paso { $step }
sweep-edge-best = Lo mejor está en el borde, en { $name } { $value }: ensánchalo.
sweep-edge-border = La frontera se sale del mapa, en { $name } { $value }: ensánchalo.
sweep-sense = el sentido { $number }
sweep-collapsed-seeds = semillas en las que colapsó { $sense }
sweep-waits = tiempo de espera de { $sense }
sweep-with = con { $senses }
sweep-without = sin ningún sentido
sweep-ranks-numeric = numérico
sweep-ranks-effective = efectivo
sweep-ranks-stable = estable
sweep-ranks-participation = de participación

measured-trainLoss = pérdida al entrenar
measured-loss = pérdida en muestras apartadas
measured-accuracy = aciertos
measured-accuracyMean = aciertos { $with }, la media en lugar de los ausentes
measured-accuracySubstituted = aciertos { $with }, sustitutos en lugar de los ausentes
measured-accuracyZero = aciertos { $with }, ceros en lugar de los ausentes
measured-accuracyResampled = aciertos { $with }, otra muestra en lugar de los ausentes
measured-shapley = aciertos que se deben a { $sense }
measured-share = parte de { $sense }
measured-shapleyLoss = pérdida que ahorra { $sense }
measured-shareLoss = parte de { $sense } en la pérdida ahorrada
measured-shapleyResampled = aciertos que, en conflicto, se deben a { $sense }
measured-shareResampled = parte de { $sense } en conflicto
measured-permutationDrop = aciertos que se pierden al permutar { $sense }
measured-utilisation = uso condicional de { $sense }
measured-entanglement = entrelazamiento
measured-polysemantic = parte de las neuronas que sirven a varios sentidos
measured-noise = ruido en las neuronas, número { $number }
measured-predictive = señal en las neuronas, número { $number }
measured-collision = colisión de la neurona { $number }
measured-sigmaW = valor singular { $number } de los pesos de la cabeza
measured-sigmaA = valor singular { $number } de las activaciones
measured-sigmaAgop = valor singular { $number } de la sensibilidad de la cabeza
measured-sigmaGradient = valor singular { $number } del gradiente
measured-rankW = rango de los pesos de la cabeza, { $rank }
measured-rankA = rango de las activaciones, { $rank }
measured-rankAgop = rango de la sensibilidad de la cabeza, { $rank }
measured-rankGradient = rango del gradiente, { $rank }
measured-predictiveRank = rango predictivo
measured-rankWithout = rango de las activaciones sin { $sense }
measured-agopAlignment = parecido de la sensibilidad con los pesos
measured-encoderAccuracy = aciertos del codificador de { $sense }
measured-codeCka = parecido (CKA) de los códigos, pareja { $number }
measured-codeCosine = coseno de los códigos, pareja { $number }
measured-fusedCka = parecido (CKA) con las activaciones del código de { $sense }
measured-discriminatorAccuracy = sentidos distinguidos por su propio discriminador
measured-refitAccuracy = sentidos distinguidos por un discriminador nuevo
measured-classAccuracy = clase leída del código común de { $sense }
measured-classTransfer = clase leída por la sonda de otro sentido, pareja { $number }
measured-capacityEntropy = entropía de lo que entra en una neurona por sentido
measured-gradientNorm = longitud del gradiente en el codificador de { $sense }
measured-ensembleAccuracy = aciertos de los controles juntos { $with }

difference-heading = { $one }, menos { $other }
difference-how = emparejado por semilla; + y − donde está decidido en todo el mapa
difference-sign = decidido: 95 % según Holm, en todas las celdas
difference-none = Ninguna celda tiene todavía los dos métodos con una misma semilla.
difference-see = Con { $method }, celdas en las que sube ({ $outcome }): { $more } de { $of }; en las que baja: { $less }; por decidir: { $open }.
difference-difference = Diferencia
difference-pairs = Parejas
difference-holm = p según Holm
difference-settled = Decidido
difference-yes = sí
difference-no = no

importance-heading = Qué lo decide
importance-how = reparto exacto de la varianza en { $columns } × { $rows } celdas; bigotes: 95 % de las semillas
importance-none = la varianza solo se reparte con exactitud en una cuadrícula completa
importance-method = método
importance-chance = azar: la semilla
importance-noise = no se distingue del ruido
importance-of = de la varianza de: { $name }
importance-lacking = Celdas en las que una semilla no tiene número: { $lacking } de { $of }.
importance-empty = Sin reparto exacto.
importance-drawn = Los lugares que se sortean no tienen reparto exacto.
importance-part = Parte
importance-most = Lo que más decide es { $name }: { $part }
importance-nothing = Ningún ajuste se distingue del ruido
importance-see = { $most }. La semilla sola decide el { $chance }.

map-stripes = una franja, una red
map-means = una celda es la media de sus semillas
map-keys = Las flechas mueven el marco; con más se mira de cerca.
map-closer = Mirar aquí de cerca
map-closerHow = Elige para ello una celda, o arrastra un recuadro sobre el mapa.
map-resolution = Una frontera puede no tener una resolución última: cuanto más de cerca se mira, más puede haber.
map-border = frontera: la mitad colapsó
map-band = su banda del 95 %
map-seed = semillas sueltas
map-ghost = frontera sin el interruptor
map-won = recuperadas
map-live = entrenadas aquí, al menos en parte
map-silent = poca parte, pero sin colapso
map-theory = fórmula exacta
map-measured = medido
map-collapsed = colapsó
map-heard = se oye
map-in-collapsed = { $sense } { $number ->
    [other] colapsan
   *[one] colapsa
}:
    { $number ->
    [other] podrían
   *[one] podría
} servir,
    y nadie escucha
map-in-heard = { $sense } { $number ->
    [other] se oyen
   *[one] se oye
}
map-lacks-diverged = se desbocaron
map-lacks-failed = fallaron
map-lacks-unmeasured = sin ese número
map-lacks-missing = se dejaron fuera
map-lacks-waiting = todavía no
map-settled = , y { $settled } de ellas están decididas: el intervalo del 95 % de sus semillas deja fuera la mitad
map-all-settled = , y todas están decididas: el intervalo del 95 % de sus semillas deja fuera la mitad
map-lost = En { $lost } de { $of } celdas ({ $part }) colapsaron la mayoría de las semillas{ $sure }
map-tints = { $cells } celdas; los tonos son { $name }
map-beside = . Además: { $lacks }
map-empty = Todavía no se ha entrenado nada.
map-seedsLost = { $seeds ->
    [one] Semillas que colapsaron: { $lost } de { $seeds }
   *[other] Semillas que colapsaron: { $lost } de { $seeds }
}
map-bySeed = { $name } { $mean }{ $range }; por semilla { $seeds }
map-interval = (95 %: { $low } a { $high })
map-below = , medido un { $far } por debajo
map-above = , medido un { $far } por encima
map-ofSeeds = De semillas
map-deviation = Desviación
map-lack = Sin número

parallel-heading = Cómo van los ajustes con lo que salió
parallel-how = una cinta es tan ancha como puntos tiene; como mucho { $lines } son líneas
parallel-lost = sin número
parallel-from = { $name }, marcar desde
parallel-to = { $name }, marcar hasta
parallel-keys = Arrastra a lo largo de un eje, o mueve sus dos tiradores con el ratón o con las flechas; Escape deja uno como estaba.
parallel-clear = Marcarlo todo
parallel-empty = Todavía no se ha entrenado nada.
parallel-none = Ningún punto está en todo lo marcado.
parallel-point = Punto
parallel-mean = Media de los { $all } puntos ({ $name }): { $mean }.
parallel-brushed = { $brushed } puntos marcados, de media ({ $name }) { $own }; los { $all } puntos, { $mean }.

transect-along = A lo largo de { $setting }
transect-how = cada semilla, un punto; la sombra, el 95 % de su media
transect-drawn = cada semilla, un punto; en gris, lo que no está marcado
transect-collapsed = { $threshold }: por debajo, colapso
transect-border = frontera del mapa
transect-band = donde puede estar
transect-ghost = frontera sin el interruptor
transect-empty = Aquí todavía no se ha entrenado nada.
transect-at = Con { $where }, { $name }
transect-is = vale { $value }
transect-between = va de { $low } a { $high }
transect-line = . La frontera está en { $borders }
transect-see = { $name } { $range } a lo largo de { $setting }{ $line }.
transect-seed = Semilla { $seed }

living-map-strength = Fuerza y ruido
living-map-digits = Cifras
living-title-strength = ¿Dónde deja de escuchar una red?
living-title-digits = ¿Cuánto tiene que sonar una voz para que se oiga?
living-run = Entrenar
living-pause = Pausa
living-reset = Reiniciar
living-undo = Deshacer
living-redo = Rehacer
living-branch = Seguir desde el paso { $step }
living-back = Volver al presente
living-of = de { $steps } pasos
living-maps = Mapas
living-ask = Hacer otra pregunta
living-switches = Dos interruptores para todas las redes del mapa
living-substitutes = Los dos entrenan además con sustitutos: de vez en cuando, otro sentido ocupa el lugar de uno tapado. Cuál de las dos cosas hace qué:
living-since = encendido desde el paso { $step }
living-later = se enciende en el paso { $step }
living-waits = Pulsa «Entrenar» para encenderlo tú.
living-strip = Cuánto del mapa escucha todavía
living-same = el mapa en vivo y el fantasma son el mismo hasta que enciendes algo
living-twins = gris: las mismas { $networks } redes sin el interruptor
living-handle = Mirar atrás
living-at = paso { $step }: { $hears } del mapa escucha
living-hears = { $part } del mapa escucha
living-ghost = mapa fantasma { $part }
living-ghostIs = fantasma { $part }
living-pictures = El mapa en cinco imágenes
living-press = pulsa una para ir allí; en tinta, la frontera; en gris, sin el interruptor
living-step = paso { $step }
living-inSeconds = en { $seconds } s
living-notYet = todavía no
living-you = estás aquí
living-rests = Pon pausa o mira atrás: el corte del mapa y lo que lo decide se dibujan donde se detiene.
living-cell = La celda elegida
living-pick = Pulsa una celda del mapa, o ve hasta ella con las flechas.
living-open = Abrir en el laboratorio
living-seed = semilla { $seed }
living-networks = { $networks } redes
living-pace = { $perSecond } pasos por segundo
living-left = quedan { $seconds } s
living-cells = cuentan { $counted } de { $all } celdas
living-diverged = se desbocaron { $count }
living-noneLost = ninguna de sus redes ha dejado de escuchar
living-lostOf = han dejado de escuchar { $lost } de { $of } redes
living-cellIs = { $sense } es { $share } de la respuesta; { $told }.
living-state-asked = sin empezar
living-state-opening = haciendo las redes
living-state-catching = volviendo allí
living-state-running = entrenando
living-state-paused = en pausa
living-state-finished = terminado
living-noRecord = El mapa grabado no se ha cargado. Pulsa «Entrenar» para entrenarlo aquí.
living-recorded = Mapa grabado. Pulsa «Entrenar»: el tuyo ocupa su lugar en cuanto tiene una imagen.
living-recordedOf = grabado
living-estimator = Una red oye un sentido salvo que su parte de la respuesta quede por debajo del 10 % con el otro en su media y también en conflicto, aunque su control podría contestar a solas. Medido con 256 muestras apartadas.
living-copy = Copiar el enlace
living-copied = Copiado.
living-notCopied = La dirección de esta página es el enlace.
living-lost = Lo que no se pudo leer del enlace:
living-kept = Como dice el enlace: en el paso { $step } todos los números son iguales.
living-broken = No es lo que dice el enlace: en el paso { $step } algunos números son distintos.
living-promised = El enlace nombra una medición en el paso { $step }; entrena para comparar.
living-empty = Todavía no se ha entrenado nada.

heard-every = Cada franja es una red que aprende de dos sentidos. Cuanto mejor informa { $strong }, antes deja de escucharse { $weak }.
heard-begin = : ¿quién va a escuchar? { $count } redes a la vez.
heard-all = { " " }no se ha perdido todavía: ninguna celda ha dejado de escuchar.
heard-fading = { " " }se apaga: { $part } del mapa ha dejado de escuchar.
heard-thrown = { $names }, con el interruptor encendido en el paso { $step } en las { $count } redes a la vez. Así, { $weak } se oye en { $heard } del mapa; sin él (la frontera gris), en { $ghost }.
heard-switches = { $count ->
    [one] Un interruptor
    [2] Dos interruptores
   *[other] Tres interruptores
}
heard-again-before = { $switches }, y en { $part } del mapa{ " " }
heard-again-after = { " " }se vuelve a oír.
heard-lost-before = { $switches }, y en { $part } del mapa ya no se oye{ " " }
heard-still-before = { $switches }, y la frontera no se ha movido:{ " " }
heard-still-after = { " " }se oye en { $part } del mapa.

trouble-worker = Un hilo se acabó a medias. Sus redes siguen desde el último estado que se guardó; no cambia ni un bit.
trouble-memory = Una red de este mapa necesita más memoria de la que tiene un navegador. Toma una red, un lote o un conjunto de entrenamiento más pequeños.
trouble-busy = Otra pestaña también entrena este mapa: esta sigue con una copia de lo que tenía.
trouble-other-engine = Lo que se guardó de este mapa lo entrenó otro motor u otra versión. Se queda guardado; aquí se entrena todo de nuevo.
trouble-damaged = Partes de lo guardado están dañadas y se entrenan otra vez; el original se queda como está. { $faults }.
trouble-not-loaded = Lo que entrena un mapa no se ha cargado. Vuelve a cargar la página y entrena otra vez.
trouble-part = Un hilo se acabó sin que se esperara.
unkept-full = En tu navegador no queda sitio, así que lo que se entrena ahora no se guarda. Guarda el mapa como archivo, o borra entrenamientos que ya no necesites.
unkept-forbidden = Tu navegador no deja que esta página guarde nada, como en algunas ventanas privadas. Guarda el mapa como archivo si quieres recuperarlo.
unkept-newer = Tus mapas los guardó un Wane más nuevo, y esta página, que es más vieja, no puede leerlos. No se pierde nada: vuelve a cargar la página para tener la nueva. Hasta entonces, guarda el mapa como archivo.
unkept-blocked = Otra pestaña tiene todavía abierto un Wane más viejo, así que no se guarda nada. Guarda el mapa como archivo, cierra las demás pestañas de esta página y vuelve a cargar esta.
unkept-corrupt = El lugar donde tu navegador guarda los mapas está dañado, así que no se guarda nada. Guarda el mapa como archivo y reinicia el navegador.
unkept-silent = El almacén de tu navegador no responde, así que no se guarda nada. Guarda el mapa como archivo; reiniciar el navegador suele ayudar.
unkept-failed = Tu navegador no ha podido guardar este mapa y no dice por qué. Guárdalo como archivo si quieres recuperarlo.
