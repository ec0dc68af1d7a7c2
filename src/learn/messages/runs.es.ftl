# Palabras de las figuras en las que varias redes o varios entrenamientos están uno junto a otro.

born-with = solo el { $sense }
see-runs = { $label }: { $values }.
runs-held-back = Las demás filas aparecen cuando hayas elegido.
runs-to-come = Las demás filas aparecen cuando acabe el entrenamiento.
picture-learners = Quién aprende antes
    .note = tres redes; aciertos con muestras que nunca han visto; la banda va de la semilla más baja a la más alta
picture-company = Un sentido, en compañía y por su cuenta
    .note = aciertos con muestras nunca vistas, solo con este sentido; medias de las semillas
picture-runs = Un entrenamiento junto a otro
    .note = como termina cada uno; un punto por semilla; barra y número, su media
misconception-whole = Si funciona el todo, funciona la parte por la que se le alaba.
    .answer = Una cura por el todo no dice nada de sus partes: quita la que se alaba y mira qué queda.
