presence-paused = En pausa en el paso { $step }
open-died = El proceso que entrena terminó de pronto; lo que se midió se conserva.
open-missing = No hay red, o una versión más nueva de Wane ha ocupado su lugar. Si probar otra vez no sirve, vuelve a cargar la página.
