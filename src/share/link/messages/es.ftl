link-title = Compartir este entrenamiento
link-about = Quien abra el enlace entrena la misma red con las mismas muestras, desde los mismos pesos, en su propio navegador. Allí se abre como un entrenamiento nuevo; no pierde nada suyo.
link-link = El enlace
link-copy = Copiar el enlace
link-copied = Copiado
link-notCopied = Selecciona el enlace y cópialo a mano
link-length = { $characters } caracteres
link-close = Cerrar
link-print = Con lo que midió
link-printWhy = El otro navegador repite el entrenamiento y dice si ha salido igual. El enlace dice entonces también tu navegador y tu sistema.
link-printNot = No antes de que se haya medido algo: da primero unos pasos.
link-moment = En este momento
link-momentWhy = Se abre en { $words }.
link-atStep = el paso { $step }
link-momentNot = No antes del primer paso.
link-qr = El enlace como imagen, para un teléfono o la pantalla del aula
link-qrDense = Un enlace tan largo da una imagen fina: deja fuera lo que midió para hacerla más gruesa.
link-qrNot = Este enlace es demasiado largo para una imagen.
link-holds = Qué lleva el enlace
link-otherwise = Como archivo, o dentro de otra página
link-scenario = { $title }, revisión { $revision } del escenario
link-setting = { $label }: { $value } en vez de { $usual }
link-compare = la comparación de cinco métodos, uno al lado del otro
link-ownArms = brazos propios: { $ids }
link-to = { $label } { $value }
link-replaying = Repitiendo este enlace: paso { $step } de { $goal }.
link-replayingWhy = Al final, esta página dice si ha salido como le salió a quien lo envía.
link-arriving = Yendo al paso { $goal }, donde empieza este enlace.
link-stop = Parar y explorar
link-left = Has seguido tu propio camino, así que no se ha comparado hasta el final con el de quien lo envía.
link-identical = Idéntico.
link-within = Igual dentro de la tolerancia.
link-withinWhy = Otros motores redondean en otros sitios; están tan lejos como se ha visto que eso solo los separa.
link-differs = Es distinto.
link-differsWhy = Es más de lo que se ha visto hacer al redondeo. Puede deberse a otra versión de la página, a otro ajuste o a una red en el filo.
link-exactWhy = Los dos corrieron en el motor que da los mismos bits en todos los navegadores, así que este es otro entrenamiento: lo hizo otra versión de la página, o cambió por el camino.
link-forged = Los números de este enlace están dañados.
link-forgedWhy = El entrenamiento de aquí es el de quien lo envía, bit a bit, así que los números del enlace cambiaron por el camino. No se muestran.
link-printed = Para el paso { $step } el enlace dice que { $what } era { $theirs }; su huella corresponde a { $ours }.
link-equal = Ningún número difiere hasta donde redondean los enlaces; los últimos bits, sí.
link-largest = La mayor diferencia para su tamaño: { $what } en el paso { $step }: { $theirs } allí, { $ours } aquí; el redondeo puede hacer { $allowed }.
link-quantities-loss = pérdida
link-quantities-entanglement = entrelazamiento
link-quantities-share = parte
link-ofArm = { $what } de { $arm }
link-shareOf = parte de { $sense }
link-both = Quien lo envía: { $theirs } (anillos). Aquí: { $ours } (línea).
link-noPoint = nada medido
link-table = Como tabla
link-step = paso
link-sender = quien lo envía
link-here = aquí
link-theirCurve = { $what }, como lo midió quien lo envía
link-theirs = Lo que midió quien lo envía (anillos), con { $at }. Ahora corre aquí.
link-curve = { $what }, quien lo envía y aquí: { $words }
link-furthest = la mayor distancia es { $by }, en el paso { $step }
link-backend-webgpu = WebGPU
link-backend-wasm = WebAssembly
link-backend-cpu = JavaScript
link-backend-exact = JavaScript, exacto
link-backend-plan-cpu = el procesador
link-backend-auto = el motor más rápido
link-trainedFrom = desde el paso { $step } con { $engine }
link-atNeuron = la neurona { $neuron } señalada
link-seeds = { $seeds ->
    [one] semilla { $first }, { $steps } pasos
   *[other] semillas { $first } a { $last }, { $steps } pasos
}
link-runsOn = pide { $engine }
link-on = sí
link-off = no
link-compared = una comparación lado a lado: { $names }
link-change = paso { $step }{ $arm }: { $changes }
link-moreChanges = { $more ->
    [one] y { $count } cambio más
   *[other] y { $count } cambios más
}
link-measured = { $steps ->
    [one] lo que se midió en un paso hasta el { $last }, con { $where }
   *[other] lo que se midió en { $steps } pasos hasta el { $last }, con { $where }
}
link-identicalWhy = { $steps ->
    [one] Todos los números de todas las réplicas tienen los mismos bits en el paso del que habla el enlace.
   *[other] Todos los números de todas las réplicas tienen los mismos bits en los { $steps } pasos de los que habla el enlace.
}
link-bars = { $seeds ->
    [one] Barras: hasta dónde puede mover el redondeo un anillo, el doble de la mayor diferencia entre { $engines }, con una semilla y hasta { $steps } pasos, el { $date }; una parte, también por una respuesta apartada.
   *[other] Barras: hasta dónde puede mover el redondeo un anillo, el doble de la mayor diferencia entre { $engines }, con { $seeds } semillas y hasta { $steps } pasos, el { $date }; una parte, también por una respuesta apartada.
}
