# Un modelo del visitante.

title = ¿Está colapsado tu propio modelo?
    .about = Suelta lo que producen los codificadores de tu red multimodal y su cabeza de fusión: esta página dice qué sentido ha dejado de usar, con qué pruebas y qué lo devolvería.

drop = Suelta aquí el archivo
    .section = El archivo
    .choose = Elegir un archivo
    .kinds = .npz o .safetensors, de cualquier tamaño
examples = ¿No tienes un archivo a mano? Prueba uno nuestro
    .about = Cifras, vistas y oídas: dos codificadores pequeños y una cabeza que entrenamos nosotros. Los archivos se distinguen en lo pequeños que son los códigos del sonido; cada uno tiene 2000 muestras, 0,2 MB.
example-collapsed = Un modelo colapsado
example-healthy = Uno sano
example-unsure = Uno que no se sabe

answers = Qué responde el informe
answer-wrong = Qué va mal
    .how = En una frase: colapsado, sano o no se sabe.
answer-why = Por qué lo decimos
    .how = Tres pruebas, cada una con su número, su intervalo y su umbral; las medidas que no coinciden se quedan.
answer-where = Dónde se pierde
    .how = Antes de su código, en su código o en la cabeza de fusión.
answer-file = Qué hace mal el archivo
    .how = Fugas entre las mitades, etiquetas dentro de los códigos, clases raras.
answer-help = Qué ayudaría
    .how = Cabezas entrenadas aquí con cuatro métodos, cada uno junto a su control, y lo que cuestan.

write = Quince líneas de PyTorch que escriben el archivo
    .copy = Copiar
    .copied = Copiado.
    .not-copied = Selecciónalo y cópialo a mano.
format = Qué hay en el archivo
    .array = Array
    .shape = Forma
    .what = Qué es
    .note = Vale cualquier tipo de número, de 16 bits o más; también .safetensors con los mismos nombres. Una cabeza de una sola capa solo tiene head.0.
format-codes = lo que produce el codificador de un sentido, una fila por muestra; un array por sentido
format-labels = la clase de cada muestra, desde 0
format-hidden = la primera capa de la cabeza de fusión, como la guarda PyTorch; los sentidos en orden alfabético, salvo que senses diga otra cosa
format-answer = su segunda capa, detrás de una ReLU
format-bias = su sesgo
format-split = opcional: 0 para las muestras con que se entrenó, 1 para las reservadas
format-groups = opcional: de quién o de qué viene cada muestra, para que ningún hablante esté en las dos mitades
format-senses = opcional: los nombres de los sentidos en el orden en que los recibe la cabeza

trouble-file = Ese archivo no se ha leído.
trouble-several = No era un solo archivo, así que no se ha leído nada. Los códigos y la cabeza de un modelo están en un .npz o .safetensors: suelta ese.
trouble-worker = El proceso que lee terminó sin avisar, lo más probable por falta de memoria. Prueba otra vez, o con menos filas.
trouble-example = El ejemplo no ha llegado: no hay red.
trouble-page = Ha fallado, y no por tu archivo:
went = El informe sobre { $name } se fue al recargar la página, porque de un modelo no se guarda nada. Elige otra vez el archivo y se leerá de nuevo.
reading = Leyendo { $name }
    .first = Primero vienen los primeros números; el resto, mientras los lees.
    .part = Cuánto se ha leído
cancel = Cancelar
as-table = Números
range = de { $low } a { $high }{ "\u00A0" }%
percent = { $value }{ "\u00A0" }%
range-of-points = de { $low } a { $high }
chance = azar
counted = { $count ->
    [2] dos
    [3] tres
    [4] cuatro
    [5] cinco
    [6] seis
   *[other] { $count }
}

file = El archivo
    .rows = { $rows } muestras, { $heldOut } reservadas
    .rows-all = { $rows } muestras, ninguna marcada como reservada
    .classes = { $count } clases, la más común { $chance }
    .neurons = { $count ->
        [one] { $count } neurona
       *[other] { $count } neuronas
    }
    .example = un ejemplo nuestro
    .read = { NUMBER($seconds, maximumFractionDigits: 1) } s, en este equipo
    .reading = primeros números; del resto está hecho el { $part } %
    .other = Otro archivo
keep = Guardar el informe
    .title = { $stem }: un informe de Wane
    .json = Guardar los números como JSON
    .html = Guardar el informe como página (HTML)
    .print = Imprimir o PDF

verdict = Veredicto
verdict-healthy = sano
verdict-collapsed = colapsado
verdict-cannot-tell = no se sabe
verdict-not-yet = aún no se sabe
verdict-several = { $senses } están en colapso: juntos ponen { $share } de la respuesta, aunque controles que solo tienen uno de ellos aciertan { $controls } de las veces.
because-collapsed = { $sense } está en colapso: pone { $share } de la respuesta, aunque un control que solo tiene { $sense } acierta { $control } de las veces.
because-all-heard = { $senses ->
    [2] Se oyen los dos sentidos
   *[other] Se oyen los { $senses } sentidos
}: no hay colapso.
because-nothing-to-hear = No hay colapso. { $sense } apenas se oye, pero en su código casi no hay nada que oír.
because-weak = No hay colapso. { $sense } apenas se oye, pero a solas vale menos de la mitad que el mejor sentido.
because-low-by-one-fill = No podemos decir que { $sense } esté en colapso: pone { $share } de la respuesta, o { $conflict }, según qué ocupe el lugar del sentido ausente.
    .then = Los dos números son ciertos. Cuál importa depende de cómo faltan los sentidos cuando usas el modelo: la tabla de abajo tiene todas las formas.
because-unsure = No se sabe si { $sense } está en colapso: pone { $share } de la respuesta, pero con estas muestras puede ser de { $low } a { $high }.
    .then = Con más muestras reservadas se sabría.
because-few-rows = No se sabe: { $rows } muestras reservadas son pocas.
    .then = Pon en el archivo al menos { $needed } muestras reservadas.
because-few-training-rows = No se sabe: { $rows } muestras son pocas para entrenar controles.
    .then = Pon en el archivo al menos { $needed } muestras de la mitad de entrenamiento.
because-not-learned = No se sabe: el modelo acierta { $accuracy } de las veces, apenas más que quien nombra la clase más común.
    .then = Un modelo que no ha aprendido no usa ningún sentido. Comprueba que etiquetas, códigos y cabeza vayan juntos.
because-dead-head = No se sabe: la cabeza responde «{ $class }» a todas las muestras.
    .then = Comprueba que los pesos del archivo sean los de la cabeza entrenada y que los códigos no se escalen dos veces.
because-other-order = No se sabe: con los sentidos en otro orden la cabeza acierta { $accuracy } de las veces.
    .then = La cabeza parece recibirlos en el orden { $order }. Escríbelo en el array senses y suelta el archivo otra vez.
because-no-head = No se sabe: el archivo tiene códigos, pero ninguna cabeza.
    .then = Lo que se podría oír de cada sentido está abajo. Añade head.0.weight y head.0.bias para ver qué usa de ello el modelo.
because-not-yet = Aún no se sabe: los controles se están entrenando.
    .then = Abajo está lo que el modelo hace con cada sentido; el veredicto viene después.
score-hides = { $count ->
    [2] Con los dos sentidos el modelo acierta { $accuracy } de las veces, así que sus aciertos lo ocultan.
   *[other] Con los { $counted } sentidos el modelo acierta { $accuracy } de las veces, así que sus aciertos lo ocultan.
}
score-holds = { $count ->
    [2] Con los dos sentidos el modelo acierta { $accuracy } de las veces.
   *[other] Con los { $counted } sentidos el modelo acierta { $accuracy } de las veces.
}
lost-head = Casi todo lo que { $sense } podría decir sigue en su código; la cabeza de fusión no lo usa.
lost-code = Lo que { $sense } podría decir está en su código, pero ya no de una forma que una capa lineal pueda leer.
lost-before = Su codificador perdió casi todo lo que { $sense } podría decir: uno entrenado a solas conserva más.

checks = Colapso es que se den las tres:
check-sign-yes = sí
check-sign-no = no
check-sign-unknown = no se sabe
check-little-yes = Pone poco.
    .text = La parte de { $sense } es { $share }, intervalo { $range }; colapso es menos de { $threshold }.
check-little-open = Puede que ponga poco.
    .text = La parte de { $sense } es { $share }, intervalo { $range }; colapso es menos de { $threshold }.
check-little-no = Pone lo suficiente.
    .text = La parte de { $sense } es { $share }, intervalo { $range }; colapso sería menos de { $threshold }. Ningún sentido pone menos.
check-little-unknown = No se sabe cuánto pone.
    .text = Para eso hace falta una cabeza que haya aprendido.
check-worth-yes = Había algo que poner.
    .text = La ventaja sobre el azar de un control que solo tiene { $sense } es { $worth } de la del mejor control; se pide al menos { $asked }.
check-worth-no = Hay poco que poner.
    .text = La ventaja sobre el azar de un control que solo tiene { $sense } es { $worth } de la del mejor control; se pide { $asked }.
check-worth-early = Los controles se están entrenando.
    .text = Cuando acaben se sabrá si había algo que poner.
check-worth-unknown = Ningún control supera al azar.
    .text = Así que no hay nada que un modelo pudiera perder.
check-fill-yes = No es el relleno.
    .text = Con el código de otra muestra en lugar de lo ausente, su parte es { $conflict }, { $conflictRange }.
check-certain = La regla se cumple en { $times } de { $resamples } remuestreos.
check-fill-no = Tampoco en conflicto.
    .text = Con el código de otra muestra en lugar de lo ausente, su parte es { $conflict }, { $conflictRange }.
check-fill-unknown = No se probó ningún relleno.
    .text = Para eso hace falta una cabeza que haya aprendido.

shares = De quién viene la respuesta
    .how = Valores de Shapley exactos de los aciertos sobre todos los conjuntos de sentidos; los ausentes, en su media de entrenamiento. Barras: intervalo bootstrap del 95 %, { $rows } muestras reservadas, { $resamples } remuestreos.
    .how-groups = Valores de Shapley exactos de los aciertos sobre todos los conjuntos de sentidos; los ausentes, en su media de entrenamiento. Barras: intervalo bootstrap del 95 %, { $rows } muestras reservadas por grupos, { $resamples } remuestreos.
    .threshold = menos de { $share }: colapso
see-shares = { $count ->
    [one] { $senses } responde casi solo.
   *[other] { $senses } responden entre sí.
} { $sense } añade { $adds } de los { $all } puntos sobre el azar.
see-shares-nobody = Ningún sentido responde por sí mismo. { $sense } añade { $adds } de los { $all } puntos sobre el azar.
see-shares-none = Sin cabeza no hay partes.
column-sense = Sentido
column-share = Parte
column-interval = Intervalo del 95 %
column-measure = Medida
column-control = control
column-neuron = Neurona
column-collision = Colisión
column-signal = { $sense }, señal
column-noise = { $sense }, ruido
column-place = Lugar
column-seed = Semilla
column-entanglement = Entrelazamiento
column-whole = Todos los sentidos
column-alone = A solas
measures = ¿Coinciden otras medidas?
    .about = parte de { $sense }, { $count } formas de preguntar
    .of = de
measure-accuracy = Shapley de aciertos
measure-loss = Shapley de pérdida
measure-conflict = en conflicto
measure-drop = caída al permutar
measure-utilisation = utilización
measure-gradient = norma del gradiente
measures-agree = Todas las medidas de lo que calcula el modelo están del mismo lado de la línea.
measures-differ = No coinciden: unas están por debajo de la línea y otras por encima, así que la parte es solo una respuesta entre varias.
measures-gradient = El gradiente está hueco: mide el entrenamiento, no lo que calcula el modelo.

sets = Quién puede contestar
    .how = Cada fila deja un conjunto de sentidos. Qué ocupa el lugar del ausente es parte de la pregunta. Última columna: una cabeza entrenada aquí con solo ese conjunto.
    .caption = Cuántas veces acierta el modelo, en tanto por ciento, con cada conjunto de sentidos y cada relleno
    .margin = Aciertos en tanto por ciento; cada uno ± { $margin } o menos.
    .oracle = * rellena con la media de la respuesta correcta: usa la etiqueta, así que nadie puede hacerlo en la práctica.
    .all = Mostrar los { $count } conjuntos
    .fewer = Mostrar menos conjuntos
see-sets = Tapa { $others }, y { $sense } acierta { $alone } de las veces: { $over } puntos sobre el azar.
see-sets-chance = Tapa { $others }, y { $sense } acierta { $alone } de las veces: no más que el azar.
see-sets-none = Sin cabeza, solo los controles pueden decir quién contestaría.
set-all = { $count ->
    [2] los dos
   *[other] los { $counted }
}
set-alone = solo { $sense }
fill-mean = media
fill-zeros = ceros
fill-other-row = de otra
fill-nearest = cercana
fill-class-mean = media de clase*

lost = Dónde se pierde cada sentido
    .about = aciertos de un sentido a solas
    .how = Marca: a solas, en tu modelo. Anillo: lectura lineal de su código. Barra: el mejor control entrenado con su código.
mark-alone = en tu modelo
mark-code = en su código
mark-control = control
mark-encoder = codificador entrenado a solas
lost-in-head = se pierde en la cabeza
lost-in-code = se pierde en su código
see-lost-head = De { $all } puntos perdidos, { $most } se pierden en la cabeza de fusión.
see-lost-code = De { $all } puntos perdidos, { $most } se pierden en el código.
see-lost-before = De { $all } puntos perdidos, { $most } se pierden antes del código.
see-lost-nothing = { $sense } no pierde nada por el camino.
see-lost-early = Los controles se están entrenando.
see-lost-unknown = Lo que perdería una cabeza no se sabe.

neurons = Dentro de las { $count } neuronas
    .how = Un sector del disco es un sentido; su área, varianza. Lo sólido ayuda, lo rayado es ruido. Anillo grueso: el ruido de un sentido cae sobre la señal de otro.
    .order = Número de la neurona y su colisión; las mayores primero, todas en la misma escala de área.
    .about = Enredo de la cabeza: { $value }.
    .all = Mostrar las { $count } neuronas
    .fewer = Mostrar menos neuronas
see-neurons = { $collides ->
    [0] En ninguna neurona cae el ruido de un sentido sobre la señal de otro.
    [one] En una de { $count } neuronas el ruido de un sentido cae sobre la señal de otro.
   *[other] En { $collides } de { $count } neuronas el ruido de un sentido cae sobre la señal de otro.
}
see-listening = { $listens ->
    [0] Ninguna escucha ante todo { $sense }.
    [one] Una escucha ante todo { $sense }.
   *[other] { $listens } escuchan ante todo { $sense }.
}

spectrum = Direcciones en uso
    .how = Valores singulares de las activaciones centradas. Un rango bajo por sí solo no es colapso; un rango alto no es salud.
    .show = Mostrar espectro y rangos
    .hide = Ocultar espectro y rangos
spectrum-whole = todos los sentidos
spectrum-without = { $sense } barajado
spectrum-chance = solo azar
see-spectrum = Hay { $effective } direcciones en uso; { $predictive } llevan la respuesta. Al barajar { $sense }, la llevan { $without }.
ranks = Rangos
    .about = de { $count }; entre paréntesis, intervalo del 95 %
    .whole = todos los sentidos
    .without = sin { $sense }
rank-predictive = predictivo (como mucho { $most })
    .short = predictivo
rank-effective = efectivo
    .short = efectivo
rank-participation = razón de participación
rank-stable = estable
rank-numeric = numérico

found = Lo que hay en el archivo
    .show = { $count ->
        [one] Mostrar la comprobación
       *[other] Mostrar las { $count } comprobaciones
    }
    .hide = Ocultar las comprobaciones
found-sign-leak = fuga
found-sign-warning = aviso
found-sign-fine = bien
see-found-early = Aún no se ha mirado.
see-found-nothing = No tiene nada mal.
see-found = { $leaks ->
    [0] Ninguna fuga
    [one] Una fuga
   *[other] { $leaks } fugas
}, { $warnings ->
    [0] ningún aviso
    [one] un aviso
   *[other] { $warnings } avisos
}.
found-groups-apart = Ningún grupo está en las dos mitades.
    .text = Cada grupo está entero en una.
found-groups-shared = Fuga: { $count ->
    [one] un grupo está
   *[other] { $count } grupos están
} en las dos mitades.
    .text = Sus { $rows } filas no cuentan en ningún número de aquí.
found-rows-apart = Ninguna muestra aparece dos veces.
    .text = Ninguna de las reservadas está en la mitad de entrenamiento.
found-rows-repeated = Fuga: { $rows ->
    [one] con una muestra reservada se entrenó.
   *[other] con { $rows } muestras reservadas se entrenó.
}
    .text = Los mismos códigos están en las dos mitades; no cuentan en ningún número de aquí.
found-sense-repeated = El mismo código de { $sense } en las dos mitades.
    .text = En { $rows } filas; también puede deberse a un relleno de lo que falta.
found-no-label-in-code = Ninguna etiqueta se esconde en un sentido.
    .text = La mejor columna de todos los códigos acierta { $accuracy } de las veces.
found-label-in-code = Fuga: hay una etiqueta en { $sense }.
    .text = Su columna { $column } acierta por sí sola { $accuracy } de las veces.
found-columns-vary = Todas las columnas varían.
    .text = Ningún número de un código es el mismo en todas las muestras.
found-constant-columns = { $count ->
    [one] Una columna
   *[other] { $count } columnas
} de { $sense } no { $count ->
    [one] cambia
   *[other] cambian
} nunca.
    .text = Columnas { $columns }, contadas desde 0. No dicen nada ni hacen daño.
found-classes-common = Todas las clases son bastante comunes.
    .text = Cada una tiene muestras reservadas suficientes para unos aciertos propios.
found-rare-class = Pocas muestras de «{ $class }».
    .text = { $rows } reservadas: sus propios aciertos solo se saben con ± { $margin }.
found-imbalance = «{ $class }» es { $rate } de lo que se entrena.
    .text = Cada clase cuenta por igual en la media que ocupa el lugar de un sentido ausente.
found-no-split = Ninguna mitad está marcada como reservada.
    .text = La cabeza se mide con las { $rows } muestras, vistas al entrenar o no; los controles se ajustan en cruz.
found-logits-agree = La cabeza devuelve tus números.
    .text = { $accuracy } a partir de los códigos, { $stored } según los logits del archivo.
found-logits-differ = La cabeza no devuelve tus números.
    .text = { $accuracy } a partir de los códigos, pero { $stored } según los logits del archivo: quizá falten capas en medio.
found-dead-neurons = { $count } de { $of } neuronas están muertas.
    .text = No se encienden con ninguna muestra.
found-few-groups = { $groups } grupos reservados son pocos.
    .text = Los intervalos se apoyan en muestras sueltas.
found-text-labels = Las clases son texto.
    .text = Se emparejaron con las salidas de la cabeza así: { $order }.
found-ignored-arrays = Arrays que no conocemos.
    .text = { $names }: no se han tocado.
found-sampled = Espectros y neuronas se apoyan en una parte.
    .text = { $rows } de { $of } muestras reservadas.

help = ¿Qué ayudaría?
    .about = Aquí se pueden entrenar nuevas cabezas de fusión con estos códigos, sin tocar tus codificadores: ¿vuelve { $sense }, y a qué precio?
    .ask = Entrenar aquí nuevas cabezas
    .cost = Cuatro métodos, con cinco semillas cada uno. Mientras tanto la página se puede usar.
    .training = Cuánto se ha entrenado
    .progress = Entrenando, { $part } %
    .see = Tus codificadores quedaron como están: con sus códigos se entrenaron redes pequeñas, un codificador por código y una cabeza de fusión, { $steps } pasos, { $seeds } semillas. Cada marca es una semilla; arriba, { $sense } se oye; hacia la izquierda, lo que cuesta.
help-best-vanilla = Empieza por entrenar otra vez la cabeza, con todos los códigos estandarizados.
help-best-distill = Empieza por la destilación.
help-best-reallocation = Empieza por la reasignación.
help-best-dropout = Empieza por el dropout.
help-best-none = Ninguno es claramente el mejor.
arm-vanilla = Vanilla
    .about = entrenada otra vez, con códigos estandarizados
arm-distill = Destilación
    .about = un maestro con un solo sentido dice qué escuchar
arm-reallocation = Reasignación
    .about = un espacio común; los codificadores se esconden de un adversario
arm-dropout = Dropout
    .about = un sentido falta parte del tiempo
trade-alone = solo { $sense }, aciertos en %
trade-whole = { $count ->
    [2] los dos sentidos, aciertos en %
   *[other] los { $counted } sentidos, aciertos en %
}
trade-control = control
trade-yours = tu modelo
trade-beside = gris: sin el adversario
arm =
    .share = parte de { $sense }
    .entanglement = entrelazamiento
    .entanglement-given = entrelazamiento (el tuyo, { $given })
    .cost-given = todos, frente al tuyo, puntos
    .cost-vanilla = todos, frente a vanilla, puntos
    .cost-without-adversary = todos, frente a su control, puntos
arm-vanilla-helps = Ya ayuda entrenar otra vez la cabeza: a solas, { $sense } acierta { $to } de las veces, no { $from }.
arm-vanilla-nothing = Así que no fue mala suerte: las cabezas nuevas hacen lo mismo que la tuya.
arm-vanilla-harms = Entrenada otra vez, se oye aún menos.
arm-best = Es lo que más ayuda. { $sense } a solas pasa de { $from } a { $to }.
arm-helps = Ayuda. { $sense } a solas pasa de { $from } a { $to }.
arm-nothing = Poco. { $sense } a solas acierta { $to } de las veces; vanilla, { $from }.
arm-harms = Perjudica: { $sense } a solas cae de { $from } a { $to }.
arm-best-adversary = Es lo que más ayuda. { $sense } a solas pasa de { $from } sin el adversario a { $to }.
arm-helps-adversary = Ayuda. { $sense } a solas pasa de { $from } sin el adversario a { $to }.
arm-nothing-adversary = Poco. { $sense } a solas acierta { $to } de las veces; los mismos bloques sin el adversario, { $from }.
arm-harms-adversary = Perjudica: { $sense } a solas cae de { $from } sin el adversario a { $to }.
arm-costs = Cuesta algo de aciertos con todos los sentidos.
arm-free = No cuesta nada que se vea.

method = Método y privacidad
    .cannot = Lo que este archivo no puede mostrar:
    .cannot-why = lo que un codificador ya había perdido antes de su código. Añade códigos de codificadores entrenados a solas y el informe lo dirá. Se llaman
    .example = Este archivo es un ejemplo nuestro: una red pequeña que entrenó un script de este proyecto. Sus números se miden como los de cualquier otro.
    .collapsed = Colapso
    .rule = (nuestra definición): una parte de menos de { $share }, con la media y en conflicto, mientras que un control entrenado solo con ese sentido supera al azar en al menos { $worth } de lo que lo hace el mejor control.
    .controls = Los controles se entrenan aquí con { $training } muestras y se miden con las reservadas. Neuronas y espectros se apoyan en { $probed } muestras reservadas.
    .shell = Lo mismo desde una terminal:
    .date = Informe { $number } sobre el archivo { $checksum }, { $date }.
    .same = Los mismos números, mirados del mismo modo, llevan el mismo número de informe.
private = Nunca sale de este navegador.
    .how = Un proceso en este equipo lo lee por partes; no se envía nada y nada se guarda si tú no guardas el informe.
    .done = Nada ha salido de este navegador.
    .did = El archivo lo leyó por partes un proceso en este equipo, y la página no envió nada. Cierra la pestaña y no queda nada, si no guardas el informe.
