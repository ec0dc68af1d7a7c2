embed-noHost = A la página que rodea este marco no se la oye: el enlace nombra un sitio que no lo es. Escribe embed=1, o embed= y un origen, como https://school.example.
embed-tooFast = Llegaron { $dropped } mensajes más deprisa de lo que se pueden oír; se dejaron caer.
