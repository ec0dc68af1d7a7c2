knobs-inSight = Los ajustes que más merece la pena tocar
knobs-more = { $count } más
knobs-fewer = Plegar
knobs-putBack = Como estaba
knobs-putBackOf = { $label }: volver a { $value }
knobs-next = próximo
knobs-groups-data = Qué entra
knobs-groups-network = La red
knobs-groups-run = El entrenamiento
knobs-groups-learning = Aprendizaje
knobs-groups-distillation = Destilación
knobs-groups-reallocation = Reasignación de bases
knobs-groups-others = Otros métodos
knobs-point = Señala un ajuste, o tócalo, para leer qué hace y por qué importa aquí.
knobs-actsShort-run = Cuenta desde el próximo entrenamiento.
knobs-actsShort-arm = Actúa al momento, solo en la red en vivo.
knobs-acts-run = Estos piden empezar de nuevo: se juntan para el próximo entrenamiento.
knobs-acts-arm = Estos actúan al momento, solo en la red en vivo; la gemela fantasma conserva los valores normales.
knobs-drop = Quedarme con el viejo
knobs-plan = { $count ->
    [one] Un ajuste espera al próximo entrenamiento:
   *[other] { $count } ajustes esperan al próximo entrenamiento:
}
