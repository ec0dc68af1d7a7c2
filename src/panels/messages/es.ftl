switch-distill-name = Destilación
switch-distill-meaning = El sentido fuerte le enseña al débil qué tiene que buscar.
switch-ebr-name = Reasignación de bases
switch-ebr-meaning = Un espacio común para los sentidos. No se vio alineación.
on = sí
off = no
empty-idle = Todavía no corre nada.
empty-play = Pulsa «Entrenar».
empty-warming = Calentando.
empty-first = Pulsa «Entrenar»; primer punto: paso { $every }.
empty-engine = El motor se está calentando.
ghost = fantasma
live = en vivo
control = control
Ghost = Fantasma
Live = En vivo
Control = Control
dated = { $name }, paso { $step }
since = , desde { $what }
range = { $low } a { $high }
rule-since = desde el paso { $crossed }
rule-waited-answers = Por debajo del 10 %{ $drawn }; los aciertos superan bien el azar desde aquí.
rule-waited-alone = Por debajo del 10 %{ $drawn }; a solas, { $number ->
    [other] podrían contestar
   *[one] podría contestar
} desde aquí ({ $control }).
rule-then-answers = Por debajo del 10 % en el paso { $crossed }; los aciertos superaban bien el azar en el { $step }.
rule-then-alone = Por debajo del 10 % en el paso { $crossed }; a solas, { $number ->
    [other] podrían contestar
   *[one] podría contestar
} en el paso { $step } ({ $control }).
rule-then-later = Por debajo del 10 % en el paso { $crossed }, y en conflicto en el { $step }: { $conflict }; a solas, { $number ->
    [other] podrían contestar
   *[one] podría contestar
}.
rule-then = Por debajo del 10 % en el paso { $step }: { $share }, en conflicto { $conflict }; a solas, { $number ->
    [other] podrían contestar
   *[one] podría contestar
}.
rule-collapsed = Por debajo del 10 %{ $drawn }, en conflicto { $conflict }; a solas, { $number ->
    [other] podrían contestar
   *[one] podría contestar
}.
counted-answers = { $step } (por debajo del 10 % desde el { $crossed }, con aciertos demasiado cerca del azar hasta el { $step })
counted-alone = { $step } (por debajo del 10 % desde el { $crossed }, sin poder contestar a solas hasta el { $step })
counted-later = { $step } (por debajo del 10 % desde el { $crossed }, en conflicto también solo desde el { $step })
rule-apart = , según la semilla { $range }
rule-back-later = Por encima del 10 %{ $drawn }{ $apart }; desde aquí también en conflicto, { $conflict }.
rule-back = Por encima del 10 %{ $drawn }{ $apart }, en conflicto { $conflict }.
change-collapsed = { $number ->
    [other] colapsaron
   *[one] colapsó
} en el paso { $step }
change-back = { $number ->
    [other] volvieron
   *[one] volvió
} a pasar del 10 % en el paso { $step }
change-leapt = { $number ->
    [other] dieron
   *[one] dio
} un salto en el paso { $step }
change-crashed = los aciertos se hundieron en el paso { $step }
change-crash = { $what }: desde { $from } de aciertos{ $since }
change-from = : de { $from } a { $to }
by-seed = Según la semilla, { $range }.
and = y
first-asks = Una red debe distinguir { $classes } clases, por
first-sooner = se aprende antes y se lleva casi toda la respuesta.
first-press = Pulsa «Entrenar»
first-watch = y mira qué poco queda para
scope-world = { $seeds ->
    [0] ninguna semilla de un mundo
    [1] una semilla de un mundo
    [2] dos semillas de un mundo
    [3] tres semillas de un mundo
    [4] cuatro semillas de un mundo
    [5] cinco semillas de un mundo
    [6] seis semillas de un mundo
    [7] siete semillas de un mundo
    [8] ocho semillas de un mundo
    [9] nueve semillas de un mundo
    [10] diez semillas de un mundo
   *[other] { $seeds } semillas de un mundo
}
scope-set = { $seeds ->
    [0] ninguna semilla de unos mismos datos
    [1] una semilla de unos mismos datos
    [2] dos semillas de unos mismos datos
    [3] tres semillas de unos mismos datos
    [4] cuatro semillas de unos mismos datos
    [5] cinco semillas de unos mismos datos
    [6] seis semillas de unos mismos datos
    [7] siete semillas de unos mismos datos
    [8] ocho semillas de unos mismos datos
    [9] nueve semillas de unos mismos datos
    [10] diez semillas de unos mismos datos
   *[other] { $seeds } semillas de unos mismos datos
}
fill-substituted-alone = a solas, con sustitutos
fill-mean-alone = a solas, el resto en su media
fill-zero-alone = a solas, el resto a cero
fill-resampled-alone = a solas, el resto de otra muestra
run-idle = Todavía no corre nada: el aviso dice por qué, y qué puedes hacer.
run-and = {", y "}
run-set = { $name }, desde el primer paso
run-scheduled = { $name }, previsto en el paso { $step }
run-and-more = { $count ->
    [one] { $text }, y { $count } cambio más
   *[other] { $text }, y { $count } cambios más
}
run-link = Has abierto un enlace: { $text }
run-planned-cause = Todavía no se ha entrenado nada. Pulsa «Entrenar» y mira qué sale; a su lado, la gemela fantasma se entrena sin ello.
run-link-before = Has abierto un enlace: antes del primer paso no se ha aprendido nada.
run-before = Antes del primer paso no se ha aprendido nada.
run-before-cause = Pulsa «Entrenar» y mira si la red usa todos sus sentidos; a su lado se entrena una gemela fantasma, desde los mismos pesos y con las mismas muestras.
run-twin-crashed = La gemela fantasma también se hundió.
run-twin-did-not = La gemela fantasma, no.
run-crashed = Los aciertos se han hundido: { $to }, desde { $from }.
run-crashed-cause = Se vio por primera vez en el paso { $step }{ $since }. { $twin } De las partes, es pronto para decir nada.
run-collapsed-here = { $rule } En la gemela fantasma, que no tiene interruptor, el sentido todavía se oye; aquí se fue en el paso { $step }{ $since }. Eso no ayudó.
run-collapsed-after = { $rule } { $number ->
    [other] Se fueron
   *[one] Se fue
} en el paso { $step }{ $since }. Eso no ayudó.
run-collapsed-on = { $rule } Encendido: { $on }. Dale unos pasos: lo que se perdió pronto habría que aprenderlo otra vez.
run-collapsed-throw = { $rule } Apenas { $number ->
    [other] se oyen
   *[one] se oye
}. Enciende algo y mira.
run-on = Encendido: { $on }.
run-ghost-out = { $on }En la gemela fantasma, que no tiene interruptor, el sentido colapsó en el paso { $step } y { $still }.
run-ghost-out-too = { $on }En la gemela fantasma, que no tiene interruptor, el sentido colapsó también ahí, y { $still }.
run-ghost-still = sigue fuera
run-ghost-not-back = no ha vuelto según las dos partes
run-ghost-back = { $number ->
    [other] También volvieron
   *[one] También volvió
} en la gemela fantasma.
run-came-back = { $on }{ $number ->
    [other] Volvieron
   *[one] Volvió
} en el paso { $step }{ $since }.{ $both }
run-alone = a solas
run-lack = { $alone } { $right } de aciertos, y una red que solo tiene este, { $control }
run-by-seed = Según la semilla es { $range }.
run-leapt = { $number ->
    [other] han saltado
   *[one] ha saltado
} a { $to } de la respuesta, desde { $from }.
run-leapt-cause = Entre dos mediciones.{ $range } Espera a la siguiente: puede volver a caer.
run-stays = { $number ->
    [other] se mantienen
   *[one] se mantiene
}: más del { $tens } % de la respuesta.
run-seen = más del { $tens } % de la respuesta, más del { $ghost } % en el fantasma
run-less = { $number ->
    [other] cuentan menos
   *[one] cuenta menos
} que sin el interruptor: { $seen }.
run-less-cause = Desde { $on }. No todo interruptor ayuda a todos los sentidos: mira qué les hizo a los otros.
run-may = quizá { $number ->
    [other] cuenten
   *[one] cuente
} menos que sin el interruptor: { $seen }.
run-may-cause = Desde { $on }. Las semillas se solapan: es pronto para decirlo.
run-lacks = { $number ->
    [other] se oyen menos de lo que podrían
   *[one] se oye menos de lo que podría
}: { $lack }.
run-lacks-cause = { $number ->
    [other] Tienen
   *[one] Tiene
} más del { $tens } % de la respuesta, así que no es un colapso. Pero la red { $number ->
    [other] aprendió de ellos
   *[one] aprendió de él
} menos de lo que podía.
run-fading = { $number ->
    [other] se apagan
   *[one] se apaga
}: menos del { $tens } % de la respuesta.
run-has = { $number ->
    [other] tienen
   *[one] tiene
} menos del { $tens } % de la respuesta.
run-fading-cause = El otro sentido ya contesta, así que escuchar a este apenas compensa.
run-fell = { $number ->
    [other] han caído
   *[one] ha caído
} por debajo del 10 % de la respuesta. { $number ->
    [other] Cuentan
   *[one] Cuenta
} como colapso desde el paso { $step }.
run-never = nunca { $number ->
    [other] tuvieron
   *[one] tuvo
} el 10 % de la respuesta. { $number ->
    [other] Cuentan
   *[one] Cuenta
} como colapso desde el paso { $step }.
run-relapsed = { $number ->
    [other] colapsaron
   *[one] colapsó
} en el paso { $step }, { $number ->
    [other] pasaron
   *[one] pasó
} del 10 % según una parte y { $number ->
    [other] están
   *[one] está
} otra vez por debajo desde el { $again }.
run-again = { $number ->
    [other] vuelven a
   *[one] vuelve a
} tener más del { $tens } % de la respuesta, pero menos del 10 % cuando los sentidos se contradicen.
run-again-unknown = { $number ->
    [other] vuelven a
   *[one] vuelve a
} tener más del { $tens } % de la respuesta, pero no se sabe cuánto cuando los sentidos se contradicen.
run-one-of-two = { $number ->
    [other] tienen
   *[one] tiene
} menos del 10 % de la respuesta según una de las dos partes.
run-returning-cause = { $number ->
    [other] Colapsaron
   *[one] Colapsó
} en el paso { $step }{ $since }, y { $number ->
    [other] no han vuelto
   *[one] no ha vuelto
} según las dos. { $twin }
run-low-cause = Es así mientras al sentido ausente lo sustituye su media, y no cuando los sentidos se contradicen. Colapso es lo que está bajo según las dos.
run-low-unknown = Es así mientras al sentido ausente lo sustituye su media; su parte cuando los sentidos se contradicen no se conoce. Colapso es lo que está bajo según las dos.
run-up-from = , desde { $before }
run-back = { $number ->
    [other] han vuelto
   *[one] ha vuelto
}: más del { $tens } % de la respuesta{ $from }.
run-weak = { $number ->
    [other] tienen
   *[one] tiene
} menos del 10 % de la respuesta.
run-weak-cause = Una red que solo tiene este sentido también está aprendiendo todavía. Solo si esa llega a contestar bien contará esto como colapso.
run-broken-seeds = { $scope }, { $broken } se rompieron
run-broke = El brazo en vivo se rompió en el paso { $step }: su pérdida ya no es un número.
run-broke-cause = Se conserva su último estado bueno. «Reiniciar» vuelve a empezar; con otra semilla puede ir mejor.
run-learning = La red está aprendiendo; es pronto para decir nada.
run-learning-cause = Las partes de la respuesta significan algo cuando los aciertos superan el azar.
run-both-heard = Los dos sentidos se oyen.
run-all-heard = Todos los sentidos se oyen.
run-smallest = La parte más pequeña es más del { $tens } % de la respuesta.
run-smallest-but = La parte más pequeña es más del { $tens } % de la respuesta, menos del 10 % cuando los sentidos se contradicen.
stands-out = { $name } { $number ->
    [other] están fuera
   *[one] está fuera
} desde el paso { $step }{ $since }
stands-out-again = { $name } { $number ->
    [other] se fueron
   *[one] se fue
} en el paso { $step }{ $since }, { $number ->
    [other] pasaron
   *[one] pasó
} del 10 % según una parte y { $number ->
    [other] están
   *[one] está
} fuera otra vez desde el { $again }
stands-returning = { $name } { $number ->
    [other] se fueron
   *[one] se fue
} en el paso { $step }{ $since } y { $number ->
    [other] no han vuelto
   *[one] no ha vuelto
} según las dos partes: { $share }
stands-back = { $name } { $number ->
    [other] se fueron
   *[one] se fue
} en el paso { $step } y { $number ->
    [other] han vuelto
   *[one] ha vuelto
} con { $share }{ $since }
stands-lack = , menos de lo que { $number ->
    [other] podrían
   *[one] podría
} ({ $lack })
stands-brings = { $name } { $number ->
    [other] ponen
   *[one] pone
} { $share } de la respuesta{ $lack }
hole-since = Sin partes desde el paso { $step }: los aciertos apenas superan el azar.
hole = Sin partes del paso { $step } al { $until }: los aciertos apenas superan el azar.
shares-before = Antes de entrenar ningún sentido aporta nada.
shares-broke = El brazo en vivo se rompió en el paso { $step }.
shares-crashed = Los aciertos se hundieron en el paso { $step }{ $since }.
shares-learning = Todavía no se ha aprendido nada que repartir.
shares-outside = Las partes lo son de los aciertos por encima del azar; antes de que la red sepa bastante pueden caer fuera de 0 a 100 %.
shares-one-only = , bajo solo según una de las dos
shares-unknown = no se sabe cuánto
shares-conflict = ; { $share } cuando los sentidos se contradicen{ $one }
pinned = Fijado { $letter }, { $label }
steps = pasos
term-sense = sentido
    .said = sentidos, sentido
term-share = parte de la respuesta
    .said = partes, parte
term-collapse = colapso
    .said = colapsó, colapso
term-conflict = parte en conflicto
    .said = conflicto
term-collision = colisión
    .said = colisiones, colisión
term-entanglement = entrelazamiento
    .said = entrelazamiento
term-ghost = gemela fantasma
    .said = gemela fantasma, fantasma
term-substitute = sustituto
    .said = sustitutos, sustituto
term-distillation = destilación
    .said = destilación
term-reallocation = reasignación de bases
    .said = reasignación de bases, reasignación
term-rank = rango
    .said = rango predictivo, rango estable, rangos, rango
term-control = control
    .said = controles, control
term-world = mundo
    .said = mundos, mundo
term-seed = semilla
    .said = semillas, semilla
term-border = frontera
    .said = fronteras, frontera
term-arm = brazo
    .said = brazos, brazo
term-head = cabeza de fusión
    .said = cabeza de fusión, cabeza
term-code = código
    .said = códigos, código
term-probe = lectura
    .said = lectura lineal, lecturas, lectura, sondas de clase, sonda de clase, sondas, sonda
term-held = muestras apartadas
    .said = muestras apartadas, apartadas
term-shapley = valores de Shapley
    .said = valores de shapley, shapley
term-cka = CKA
    .said = cka lineal, cka
term-nats = nats
    .said = nats
term-encoder = codificador
    .said = codificadores, codificador
term-fusion = neurona de fusión
    .said = neuronas de fusión, neurona de fusión
term-crossentropy = entropía cruzada
    .said = entropía cruzada
glossary = Palabras
history-none = { $name }: todavía sin medir.
history-one = { $name }: { $value } en el paso { $step }.
history = { $name }: de { $from } en el paso { $first } a { $to } en el paso { $last }; mínimo { $low }, máximo { $high }.
rests-on = { $seeds ->
    [one] { $seeds } semilla, { $samples } muestras apartadas
   *[other] { $seeds } semillas, { $samples } muestras apartadas
}
fill-substituted = un sustituto
fill-substituted-what = lo que pone en su lugar un sentido presente; en un brazo sin sustitutos, su media de entrenamiento
fill-mean = su media
fill-mean-what = su media de las muestras de entrenamiento
fill-zero = nada
fill-zero-what = ceros, que la cabeza nunca vio al entrenar
fill-resampled = otra muestra
fill-resampled-what = lo que el sentido dice de otra muestra, de modo que los sentidos se contradicen
fill-legend = En su lugar
