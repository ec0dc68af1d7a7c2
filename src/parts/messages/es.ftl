part-opening = Abriendo …
part-missing = Esta parte de la página no se ha cargado: no hay red, o la ha sustituido una versión más nueva de Wane.
part-broken = Esta parte de la página ha fallado.
part-else = Todo lo demás sigue. Si probar otra vez no sirve, vuelve a cargar la página.
part-again = Probar otra vez
part-reload = Volver a cargar
