lie-1 = Una curva orgullosa
lie-2 = Tápate un ojo
lie-3 = ¿No había nada que oír?
lie-4 = La curva que sí lo cuenta
lie-5 = ¿Qué cambia una cura?
