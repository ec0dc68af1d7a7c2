senses-1 = Con uno bastaría
senses-2 = Quien llega primero, responde
senses-3 = ¿Fue el ruido?
senses-4 = ¿Y el vecino?
run-clean = El mismo entrenamiento, sin nada de ruido en el sentido lento.
run-weak = El mismo entrenamiento junto a un sentido fuerte más débil.
