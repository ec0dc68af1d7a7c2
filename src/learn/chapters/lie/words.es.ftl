lie-1 = Una curva orgullosa
