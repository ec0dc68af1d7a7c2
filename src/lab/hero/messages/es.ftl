try-neuronsOnly = Una grabación solo guarda las neuronas. Entrena tú la red, y una muestra la recorrerá.
try-basis = Dibujada: la primera semilla, con una muestra nueva para ella.
try-basisRecorded = Dibujada: la primera semilla.
try-cover = Tapar: { $label }
try-mute = Callar: { $label }
try-draw = Pintar una cifra
try-play = Oír la palabra
try-say = Decir otra palabra
try-swap = Otra muestra en: { $label }
try-back = como estaba
try-sample = Prueba { $place } de { $samples }
try-pair = Par { $place } de { $samples }
try-previous = Muestra anterior
try-next = Muestra siguiente
try-size = { $rows } × { $columns }, letra nunca vista
try-cells = { $rows } × { $columns }, sin usar al entrenar
try-numbers = { $count } números
try-voice = «{ $label }», voz nunca oída
try-taken = de otra: { $label }
try-drawn = dibujado por ti
try-chosen = «{ $label }», elegido por ti
try-recorded = tu propia voz
try-silent = no se oye nada: ¿más alto?
try-pad = Cuadro: dibuja una cifra con el ratón, un lápiz o un dedo. Con el teclado, elige otra muestra.
try-padHint = dibuja aquí
try-clear = Borrar
try-done = Listo
try-words = Hazle oír
try-word = Hazle oír { $label }
try-record = Grábate
try-recording = Di ahora una cifra …
try-stays = Nada de lo que digas sale de este navegador. El micrófono solo se pide cuando pulsas el botón.
try-close = Cerrar
try-trouble-refused = No se ha permitido el micrófono. Permítelo junto a la dirección de la página, o elige una palabra.
try-trouble-missing = No se ha encontrado ningún micrófono. Elige una palabra.
try-trouble-none = Este navegador no ofrece micrófono a esta página. Elige una palabra.
try-trouble-broken = La grabación no ha funcionado. Prueba otra vez, o elige una palabra.
try-cannotPlay = No se ha podido cargar la palabra.
try-disagree = { $list }: ¿a quién cree?
try-says = { $sense } { $number ->
    [other] dicen
   *[one] dice
} { $label }
try-sense = Qué recibe: { $label }
try-watch = { $count ->
    [one] Ver cómo se dibuja el trazo
   *[other] Ver cómo se dibujan { $count } trazos
}
try-hear = Oír { $text }
try-nothing = nada
try-notShown = Vista previa sin cargar. Recarga la página.
try-strongGoIn = Entran sus palabras en negrita.
try-noneGoesIn = No entra ninguna de sus palabras.
try-short-play = Oír
try-short-mute = Callar
try-short-cover = Tapar
try-short-draw = Pintar
try-short-say = Decir
try-short-swap = Otra
