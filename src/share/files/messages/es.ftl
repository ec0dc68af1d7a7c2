runs-title = Mis redes
runs-about = Cada entrenamiento que empiezas se guarda en este navegador, en este aparato y en ningún otro sitio. Uno que dejaste sigue desde su último punto de control.
runs-kept = Se quedan los 20 más nuevos sin nombre ni nota; los que tienen uno, y los fijados, se quedan hasta que los borres.
runs-reading = Leyendo …
runs-none = Aquí no hay nada todavía. Empieza un entrenamiento en el laboratorio y aparecerá.
runs-toLab = Ir al laboratorio
runs-name = Nombre
runs-note = Nota
runs-notePlaceholder = Escribe una nota
runs-back = Volver a él
runs-again = Otra vez desde el principio
runs-remove = Borrar
runs-sure = ¿Borrar este entrenamiento?
runs-yes = Sí, borrar
runs-no = Conservarlo
runs-removed = «{ $name }» está borrado.
runs-undo = Recuperarlo
runs-saveAs = Guardar como archivo
runs-kinds-experiment-name = Experimento entero
runs-kinds-experiment-what = JSON; se abre aquí otra vez, en cualquier aparato
runs-kinds-csv-name = Mediciones, CSV
runs-kinds-csv-what = para una hoja de cálculo; ajustes y columnas en un archivo al lado
runs-kinds-parquet-name = Mediciones, Parquet
runs-kinds-parquet-what = para pandas, DuckDB, R; ajustes en el archivo
runs-kinds-weights-name = Pesos
runs-kinds-weights-what = safetensors, en el punto de control más nuevo
runs-kinds-citation-name = Cita
runs-kinds-citation-what = BibTeX, del artículo y de este entrenamiento
runs-embed = Mostrarlo dentro de una página
runs-embedPanels = Qué mostrar
runs-embedCaption = Palabras debajo
runs-embedHtml = Pega esto en la página
runs-embedTitle = Un entrenamiento de Wane
runs-copy = Copiar
runs-copied = Copiado
runs-notCopied = Selecciónalo y cópialo a mano
runs-nothingYet = Todavía no hay nada que guardar: llega con el primer punto de control.
runs-import = Abrir un archivo
runs-fromFile = De un archivo
runs-drop = O suéltalo en cualquier parte de esta página. Lo que hay aquí se queda como está.
runs-opened = «{ $file }» se ha abierto, y está abajo.
runs-refused = «{ $file }» no se ha abierto. { $problem }
runs-notKept = No se ha podido guardar: mira lo que dice arriba.
runs-notRead = Tu navegador no ha podido leerlo: es una carpeta, o ya no está. Elige el archivo mismo.
runs-noted = Si el archivo se cambió a mano, deshaz el cambio y ábrelo otra vez. El archivo mismo no se ha tocado.
runs-open = El que está abierto en el laboratorio
runs-gone = Este entrenamiento ya no está.
runs-unreadable = Esto no se puede leer como entrenamiento: { $why }. Quizá lo escribió otra versión de Wane, o está dañado. Nada más se ve afectado.
runs-unreadableName = Entrenamiento ilegible
runs-saveRaw = Guardar lo que hay como archivo

table-caption = Entrenamientos guardados
table-about = Las columnas de ajustes son aquellas en las que estos entrenamientos se distinguen. Colapso es un sentido que cae por debajo del 10 % de la respuesta, y cuándo lo hizo por primera vez. Medias de las semillas de cada uno.
table-pin = Fijar
table-pinOf = Fijar { $label }
table-pinned = fijado como { $letter }
table-pinsAbout = Los fijados se dibujan en las gráficas del laboratorio debajo del que está abierto, hasta cinco.
table-pinsFull = Hay cinco fijados. Suelta uno para fijar otro.
table-name = Nombre
table-preset = Escenario
table-arms = Brazos
table-changes = Cambiado por el camino
table-none = nada
table-picture = Partes
table-collapse = Colapso
table-never = no
table-shares = Partes al final
table-accuracy = Aciertos
table-state = Estado
table-here = , abierto en el laboratorio
table-date = Guardado
table-noDate = fecha desconocida
table-unknown = –
table-sort = Ordenar por { $title }
table-actions = Qué hacer con él
table-more = Más
table-moreOf = Más de { $label }
table-filter = Filtro
table-filterHint = un nombre, un ajuste, una nota
table-nothing = Ningún entrenamiento tiene todas estas palabras.
table-unreadable = Lo que no se puede leer como entrenamiento

runs-seeds = { $seeds ->
    [one] { $seeds } semilla
   *[other] { $seeds } semillas
}
runs-changes = { $changes ->
    [one] { $changes } cambio a mano
   *[other] { $changes } cambios a mano
}
runs-picture = Parte de la respuesta de cada uno de los { $senses } sentidos a lo largo del entrenamiento
runs-noPicture = Todavía sin imagen
runs-look = Mirarlo
runs-goOn = Seguir desde el paso { $checkpoint }
runs-trainAgain = Entrenarlo otra vez
runs-savedWithout = Guardado sin lo que está dañado: { $faults }
table-arms-lab = en vivo y fantasma
table-arms-compare = cinco métodos
table-collapsed = { $sense } en el { $step }
table-collapsedBack = { $sense } en el { $step }, de vuelta en el { $back }
table-finished = { $steps } pasos, terminado
table-stateOf = paso { $step } de { $steps }
table-all = { $all ->
    [one] { $all } entrenamiento
   *[other] { $all } entrenamientos
}
table-shown = { $count } de { $all } entrenamientos
