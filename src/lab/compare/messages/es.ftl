compare-back = Volver a una red y su fantasma
compare-choose = Elegir qué se compara
compare-picks = Se comparan { $chosen } de { $most } como mucho
compare-ownHow = Tus propios ajustes: ponlos en el laboratorio y luego compara; tal como estén serán aquí un brazo más.
compare-forget = Olvidarlo
compare-fair = Las mismas semillas, las mismas muestras en el mismo orden, los mismos primeros pesos; cada método está encendido desde su primer paso.
compare-beforeCause = Las mismas semillas, las mismas muestras, los mismos primeros pesos: solo difiere lo que cambia cada una, desde el primer paso. Pulsa «Entrenar» y mira cuál sigue escuchando a todos los sentidos.
compare-early = Todas aprenden; es pronto para decir nada.
compare-earlyCause = Las partes de la respuesta significan algo cuando los aciertos superan el azar.
compare-keeps = { " " }se conserva mejor con { $method }: { $share } de la respuesta.
compare-keepsCause = La red sin método le deja { $vanilla }. { $others }
compare-none = { " " }no se conserva con ningún método claramente mejor que sin método.
compare-noneCause = La red sin método le deja { $vanilla }. Un método no es una promesa.
compare-only = { " " }se queda con { $share } de la respuesta en la red sin método.
compare-onlyCause = Elige un método para ponerlo al lado.
compare-ranked = Los demás: { $parts }.
compare-low = { " " }tiene menos del 10 % de la respuesta con todos los métodos: es pronto para decir nada.
compare-lowCause = Lo más hasta ahora es { $share }. Por debajo de la línea, un orden de métodos no significa nada.
compare-overlap = : estas semillas no dicen si algún método lo conserva mejor que la red sin método.
compare-overlapCause = Ningún método tiene todas sus semillas por encima de las de la red sin método. Medias: { $parts }.
compare-clearAll = { " " }se conserva mejor con todos los métodos que sin método; cuál es el mejor, estas semillas no lo dicen.
compare-clear = { $count ->
    [1] { " " }se conserva mejor con { $method } que sin método; si es el mejor queda abierto.
   *[other] { " " }se conserva mejor que sin método con { $count } de { $all } métodos; cuál es el mejor, estas semillas no lo dicen.
}
compare-clearCause = La red sin método le deja { $vanilla }. Separados de ella: { $parts }.{ $others }
compare-means = Medias: { $parts }.
compare-oneSeed = : una sola semilla no puede decir qué método lo conserva mejor.
compare-rests = { " " }Todo, con { $scope }.
compare-methods = Métodos
compare-cards = Fichas
compare-cardsHow = Qué cambia cada método y a qué llega, medias de las semillas.
compare-twin = la gemela con la que se miden todas las demás
compare-differs = se distingue de la red sin método en
compare-all = todos los sentidos
compare-share = parte de { $sense }
compare-conflict = lo mismo en conflicto
compare-alone = { $sense } { $alone }
compare-own = distinguidos, por su discriminador
compare-fresh = distinguidos, por uno nuevo (azar { $chance })
compare-probe = sonda de clase, { $sense }
compare-aligned = así que los sentidos están
compare-verdicts-apart = sin alinear
compare-verdicts-aligned = alineados
compare-verdicts-lost = igualados, pero la clase se ha ido
compare-unheard = Con { $sense } a solas puede contestar, pero al lado { $senses ->
    [2] del otro sentido
   *[other] de los otros sentidos
} no se oye.
compare-entangled = entrelazamiento
compare-speed = pasos por segundo, todas juntas
compare-engine = motor
compare-weights = pesos en uso
compare-title = { $count ->
    [0] Ningún método
    [1] Un método
    [2] Dos métodos, uno al lado del otro
    [3] Tres métodos, uno al lado del otro
    [4] Cuatro métodos, uno al lado del otro
    [5] Cinco métodos, uno al lado del otro
    [6] Seis métodos, uno al lado del otro
   *[other] { $count } métodos, uno al lado del otro
}
compare-count = { $count ->
    [0] ningún método
    [1] un método
    [2] dos métodos
    [3] tres métodos
    [4] cuatro métodos
    [5] cinco métodos
    [6] seis métodos
   *[other] { $count } métodos
}
compare-before = { $count ->
    [0] Ninguna forma de entrenar la misma red.
    [1] Una forma de entrenar la red.
    [2] Dos formas de entrenar la misma red.
    [3] Tres formas de entrenar la misma red.
    [4] Cuatro formas de entrenar la misma red.
    [5] Cinco formas de entrenar la misma red.
    [6] Seis formas de entrenar la misma red.
   *[other] { $count } formas de entrenar la misma red.
}
compare-waiting = El próximo entrenamiento compara { $names }. Lo que ves es todavía el viejo.
compare-together = { $seeds ->
    [one] { $networks } redes se entrenan juntas: { $methods } y los controles, { $seeds } semilla cada uno.
   *[other] { $networks } redes se entrenan juntas: { $methods } y los controles, { $seeds } semillas cada uno.
}
compare-bothTogether = las dos juntas
