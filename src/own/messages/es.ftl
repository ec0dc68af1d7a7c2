title = Tus propios datos
    .about = Una tabla, matrices, una carpeta de imágenes o sonidos. Tú dices qué columnas son qué sentido; el laboratorio muestra cuál de ellos deja de oír una red.

went = { $name } estaba abierto aquí cuando se recargó la página, y no se guarda nada si no lo pides. Elígelo otra vez, y di otra vez para qué está cada columna.

bring = Suelta un archivo aquí, o en cualquier parte de esta página
    .again = Otro archivo ocupa el lugar de este.
    .files = Elegir archivos
    .folder = Elegir una carpeta
    .kinds = .csv, .tsv, .parquet, .npy, .npz, .safetensors, IDX, un .zip o una carpeta de imágenes o sonidos. Varios archivos con las mismas filas se leen juntos.
private = Nada sale de este navegador.
    .how = El archivo se lee aquí, por partes, y no se envía a ningún sitio. Al cerrar la página no queda nada, salvo que lo guardes.
opening = Mirando el archivo …
preparing = Leyéndolo entero …
stop = Detener
failed = Esto no se puede leer.
    .nothing = Ahí no había ningún archivo que este navegador pueda abrir. Suelta o elige los archivos mismos.
    .reader = El lector de archivos terminó de forma inesperada. Recarga la página e inténtalo otra vez.

idea = Unas columnas son de un sentido, otras de otro, y una nombra la clase.
    .seen = lo que se ve
    .heard = lo que se oye
    .label = lo que es
idea-wing = ala
idea-beak = pico
idea-pitch = tono
idea-length = duración
idea-trills = trinos
idea-species = especie
idea-finch = pinzón
idea-thrush = zorzal
idea-warbler = curruca
example = Pruébalo con una tabla de aves
    .about = 600 aves inventadas, vistas y oídas. Hechas aquí, con un sorteo fijo.

found = Lo que creo que es
    .short = 20 filas, tal como se leyeron.
    .about = Las primeras filas tal como se leyeron. Si parecen mal, di cómo hay que leerlas, o corrige el archivo.
    .rows = Las primeras { $rows } filas
    .row = Fila
    .missing = falta
    .more = y { $count } más
    .files = y { $count } archivos más
    .counted = { $rows } filas, { $items } columnas o matrices.
    .pictures = { $name }: las primeras muestras, cada una de su número más oscuro al más claro
    .nth = Fila { $row }
    .sounds = Los primeros sonidos
    .play = Reproducir { $name }
    .not-reproducible = Otros navegadores pueden descodificarlo con otros números: un enlace a esta ejecución quizá no la repita.
    .commas = { $count ->
        [one] Una columna se lee
       *[other] { $count } columnas se leen
    } con coma decimal.
    .reading = se lee con { $decimal ->
        [comma] coma decimal
       *[point] punto decimal
    }.
    .other = Con { $decimal ->
        [comma] coma decimal
       *[point] punto decimal
    } empezaría { $first }.
read = Cómo se lee
    .delimiter = Entre columnas
    .encoding = Letras
    .header = Primera fila
    .names = nombres de las columnas
    .values = valores, como las demás
    .so = Leer { $name } así
samples = Imágenes y sonidos
    .labels = Las etiquetas se pueden leer de dos maneras
    .size = Tamaño (en memoria)
    .sound = Los sonidos se vuelven
labels-folder = nombres de las carpetas: { $count ->
    [one] una etiqueta
   *[other] { $count } etiquetas
    },
labels-name = palabras de los nombres: { $count ->
    [one] una etiqueta
   *[other] { $count } etiquetas
    },
sound-mel = alturas a lo largo del tiempo
sound-wave = una forma de onda
delimiter-comma = coma ,
delimiter-semicolon = punto y coma ;
delimiter-tab = tabulador
delimiter-pipe = barra |
delimiter-none = nada: una columna
note-smaller-image = Las imágenes se reducen, de { $from } a { $to }: aquí se entrena una red pequeña.
note-smaller-sound = Los sonidos se reducen, de { $from } a { $to }: quedan el ritmo y los tonos graves, y nada más.
note-mel = Cada sonido se vuelve una imagen de { $to } números: cuánto suena cada altura (hacia arriba) en cada momento (hacia la derecha).
note-halved = Hay una sola matriz con muchos números por fila, y hacen falta dos sentidos: su mitad izquierda es uno y la derecha, el otro.
note-unpaired = Las imágenes y los sonidos tienen otros nombres: se juntan por su orden.
note-other-length = «{ $name }» tiene { $own-written } filas y las demás { $rows-written }. Se deja fuera.
recipe-mimic = Sus columnas son las de un extracto de MIMIC-IV: una fila por ingreso, los sentidos según cómo empiezan las columnas.
note-mimic-stay = Parece un extracto de MIMIC-IV, pero ninguna columna se llama stay_id o hadm_id, así que se supuso para qué está cada una, como en cualquier tabla. Añade esa columna o elige abajo.
note-mimic-answer = Parece un extracto de MIMIC-IV, pero ninguna columna se llama mortality o readmission, así que se supuso para qué está cada una, como en cualquier tabla. Añade esa columna o elige abajo.
note-mimic-senses = Parece un extracto de MIMIC-IV, pero sus columnas son de menos de dos clases (note, lab, dx, proc, med, demo), así que se supuso para qué está cada una, como en cualquier tabla. Añade las de otra clase o elige abajo.
note-empty = «{ $name }» no tiene números por fila. Se deja fuera.

format-csv = tabla de texto
format-tsv = tabla de texto con tabuladores
format-parquet = tabla Parquet
format-npy = matriz de NumPy
format-npz = matrices de NumPy
format-safetensors = safetensors
format-idx = matriz IDX
format-image = imágenes
format-sound = sonidos
type-number = número
type-text = palabras
type-bool = sí o no
type-date = fecha
type-samples = muestras

roles = Para qué está cada columna
    .short = Qué columnas son un sentido y cuál es la etiqueta.
    .about = Al menos dos sentidos, y una etiqueta que diga de qué clase es cada fila. Las filas de un grupo, como una persona, nunca están en las dos mitades. Una columna de reparto dice qué filas se reservan; sin ella, se sortea una quinta parte.
    .name = Sentido { $number }
    .named = sentido { $number }
    .sense = Sentido { $number }: { $name }
    .new = Un sentido nuevo
    .several = varios
    .columns = { $count } columnas
    .more = { $count } líneas más no se muestran. Quedan como se supusieron.
    .words = Una columna de palabras puede ser un sentido: hasta 32 valores distintos se vuelven una columna cada uno, y de textos más largos las 256 palabras más frecuentes.
    .check = Comprobar
role-label = Etiqueta
role-group = Grupo
role-split = Reparto
role-ignore = Sin usar

report = Lo que conviene saber antes
    .short = Fugas, clases raras, lo que falta.
    .about = Léelo antes de creer una exactitud. Un cuadrado detiene, un triángulo lleno es una fuga, uno vacío pide una mirada.
    .counted = { $train } filas para entrenar, { $test } reservadas.
    .clean = Nada llama la atención.
    .fine = { $count ->
        [one] Una cosa que está como debe
       *[other] { $count } cosas que están como deben
    }
    .classes = Filas de cada clase
    .class = Clase
    .share = Parte
    .train = entreno
    .test = reserva
    .more = y { $count } clases más
    .numbers = { $count ->
        [one] un número
       *[other] { $written } números
    }
    .memory = En memoria
weight-stop = Detiene
weight-leak = Fuga
weight-look = Mirar
weight-fine = Bien

found-no-label = Ninguna columna es la etiqueta.
    .what = Di en el paso 2 cuál nombra la clase.
found-one-sense = { $count ->
    [0] No hay ningún sentido.
   *[other] Solo hay un sentido.
    }
    .what = Divide las columnas en dos por lo menos: un sentido no puede tapar a otro que no está.
found-many-senses = { $count } sentidos son más de { $most }.
    .what = Junta algunos.
found-memory = Todos los sentidos juntos ocupan { $megabytes-written } MB, más de { $most-written }.
    .what = Deja columnas fuera, o trae menos filas.
found-few-rows = { $train-written } filas para entrenar y { $test-written } reservadas son muy pocas.
    .what = Hacen falta { $leastTrain } y { $leastTest }, o ninguna medida significa nada.
found-one-class = Todas las filas son de una clase: «{ $name }».
    .what = Elige otra etiqueta.
found-more-classes = { $count-written } clases son demasiadas para { $rows-written } filas.
    .what = Parece un número, no una clase. Elige otra etiqueta, o junta valores en el archivo.
found-many-classes = { $count-written } clases son más de { $most }.
    .what = Junta las raras en el archivo, o elige otra etiqueta.
found-empty-sense = No hay nada en el sentido «{ $sense }».
    .what = Todo lo que contiene falta o es siempre igual.

found-label-hides = La etiqueta se esconde en el sentido «{ $sense }»: { $names }.
    .what = Con esta columna sola se sabe cada fila. Si no era lo que querías, no la uses.
found-rows-repeat = { $count-written } de { $test-written } filas reservadas también están entre las de entreno.
    .what = La exactitud cuenta lo aprendido de memoria. Quita los duplicados, o deja que el reparto se sortee: así las filas iguales quedan juntas.
found-sense-repeats = En el sentido «{ $sense }», { $count-written } de { $test-written } filas reservadas están entre las de entreno.
    .what = Las filas difieren, pero este sentido solo se repite: una red puede reconocerlas por él. Haz un grupo de lo que muestra.
found-group-in-both = { $count-written } grupos tienen filas en las dos mitades.
    .what = Se vuelve a encontrar a quien se entrenó. Quita la columna de reparto y los grupos quedan separados.

found-unlabelled = { $count-written } filas no tienen etiqueta.
    .what = Se dejan fuera.
found-unknown-half = Algunas filas no son de ninguna mitad: { $names }.
    .what = Se dejan fuera. «train» o 0 se entrena; «test», «validation» o 1 se reserva.
found-beyond = { $count-written } números son demasiado grandes, o no finitos.
    .what = Cuentan como ausentes.
found-many-rows = Una ejecución entrena con { $most-written } filas como mucho.
    .what = De { $train-written }, cada semilla sortea las suyas.
found-absent-class = { $count ->
    [one] Una clase está solo en una mitad
   *[other] { $count } clases están solo en una mitad
    }: { $names }.
    .what = No se puede aprender, o no se puede medir.
found-rare-class = { $count ->
    [one] Una clase es rara
   *[other] { $count } clases son raras
    }: { $names }.
    .what = Menos de { $least } filas para entrenar.
found-constant = { $count ->
    [one] Una columna
   *[other] { $count } columnas
    } de «{ $sense }» nunca cambia: { $names }.
    .what = No dice nada y no hace daño.
found-missing = Faltan { $count-written } números en «{ $sense }».
    .what = Cada uno se vuelve la media de su columna en las filas de entreno.

found-many-held-out = Se mide en { $most-written } de las { $test-written } filas reservadas.
found-half-by-column = Tu columna dice qué filas se reservan.
found-half-by-group = Se reserva una quinta parte de las filas, por grupos enteros, con un sorteo fijo.
found-half-by-rows = Se reserva una quinta parte de las filas, con un sorteo fijo; las filas iguales quedan juntas.
found-no-rare-class = Cada clase tiene filas suficientes en las dos mitades.
found-no-row-repeats = Ninguna fila reservada está entre las de entreno.
found-groups-apart = Ningún grupo está en las dos mitades.
found-few-different = «{ $sense }» solo tiene { $count-written } filas distintas de { $rows-written }.
    .what = Así que se repiten entre las mitades, como es natural.
found-made-values = «{ $name }» se vuelve una columna por cada uno de sus { $count-written } valores.
found-made-words = «{ $name }» se vuelve una columna por cada una de sus { $count-written } palabras más frecuentes.
    .what = { $left ->
        [0] Ninguna se deja fuera.
       *[other] { $left-written } palabras más raras se dejan fuera.
    }
found-scaled-together = Todos los números de «{ $sense }» comparten una escala: media 0 y desviación 1 en las filas de entreno.
found-scaled-apart = Cada columna de «{ $sense }» tiene media 0 y desviación 1 en las filas de entreno.

train = Entrenar
    .short = El laboratorio se abre con ellos.
    .about = El laboratorio se abre con tus datos. Una red con todos los sentidos aprende junto a otra por cada uno solo, y se ve a quién se oye.
    .go = Entrenar con ellos
    .keep = Guardar en este navegador ({ $size })
    .kept = Guardado en este navegador
    .checksum = Suma de verificación de los números (SHA-256):
    .link = Un enlace a la ejecución lleva el nombre del archivo, su forma y esta suma, y ninguno de sus números. Quien tenga el mismo archivo puede repetirla bit a bit; a los demás se les dice qué archivo hace falta.
kept = Guardado en este navegador
    .train = Entrenar con { $name }
    .delete = Borrar { $name }
    .gone = Este navegador ha vaciado su almacén: { $names } ya no está. Trae el archivo otra vez.
kept-full = El navegador no tiene sitio. Borra algo guardado, o guarda tú el archivo.
kept-refused = El navegador no guarda nada aquí, quizá porque la ventana es privada.
persists-yes = El navegador dice que no lo tirará por su cuenta.
persists-no = El navegador puede tirarlo si falta sitio o si no vuelves en mucho tiempo. Conserva el archivo.
persists-unknown = Este navegador no dice si lo conservará. Conserva el archivo.
persists-unasked = Se guarda hasta que lo borres, o lo haga el navegador.
shape = { $rows } filas, { $classes } clases:

needed = Esta ejecución necesita { $name }
    .about = El enlace nombra los datos y no los lleva. Suelta el mismo archivo y la ejecución se repite, bit a bit.
    .name = Archivo
    .shape = Forma
    .halves = Mitades
    .mark = La suma empieza
    .drop = Suelta el archivo aquí, o en cualquier parte de esta página
    .mine = Para entrenar con él de todos modos, llévalo a
needed-other-columns = «{ $name }» tiene otras columnas.
needed-other-numbers = «{ $name }» tiene otros números: su suma es otra.
needed-unusable = «{ $name }» no se puede leer como se leyó para esta ejecución.
nameless = Este enlace no nombra datos
    .go = Trae los tuyos
