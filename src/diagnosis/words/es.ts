import type { Catalogue } from '#files/told.ts';

/** Why a file of codes and head cannot be read, in Spanish: what the readers of files do not say themselves. */
export const ES: Catalogue = {
  'a single number': 'un solo número',
  'no arrays': 'ninguna matriz',

  'it holds no arrays': 'no contiene matrices',
  'drop an .npz or .safetensors with codes and head':
    'suelta un .npz o .safetensors con códigos y cabeza',
  'it is there twice': 'está dos veces',
  'keep one of them': 'conserva una de ellas',
  'there is no array “{1}”': 'no hay ninguna matriz «{1}»',
  'it holds text': 'contiene texto',
  'save numbers': 'guarda números',
  'a number is missing (NaN)': 'falta un número (NaN)',
  'a number is infinite': 'un número es infinito',
  'leave that row out, or mend what wrote it': 'quita esa fila, o corrige lo que la escribió',
  'it is {1}': 'es {1}',

  'save the codes of each sense as `codes.<sense>`, N rows x numbers':
    'guarda los códigos de cada sentido como `codes.<sentido>`, N filas x números',
  'all training rows are of one class': 'todas las filas de entrenamiento son de una clase',
  'all held-out rows are of one class': 'todas las filas reservadas son de una clase',
  'split anew, with every class in both halves':
    'divide de nuevo, con todas las clases en las dos mitades',
  'there are no codes in it (it has {1})': 'no tiene códigos (tiene {1})',
  '“{1}” is its only sense, and collapse is of one among several':
    '«{1}» es su único sentido, y el colapso es de uno entre varios',
  'add the codes of another': 'añade los códigos de otro',
  'it has {1} senses': 'tiene {1} sentidos',
  'keep at most {1}, or join some of them': 'conserva como mucho {1}, o une algunos',
  'it names {1}, and there are codes of {2}': 'nombra {1}, y hay códigos de {2}',
  'name each sense once, in the order in which the head reads them':
    'nombra cada sentido una vez, en el orden en que los recibe la cabeza',
  'make it N x 1 (in numpy: codes[:, None])': 'hazla de N x 1 (en numpy: codes[:, None])',
  'make it N x numbers: average over the other axes, or flatten them':
    'hazla de N x números: promedia los otros ejes, o aplánalos',
  'it has {1} rows, and labels {2}': 'tiene {1} filas, y labels {2}',
  'save both for the same rows, in one order': 'guarda las dos con las mismas filas, en un orden',
  'a row has no numbers': 'una fila no tiene números',
  'save what the encoder gives': 'guarda lo que produce el codificador',
  'it is {1}, and should be {2} x {3}': 'es {1}, y debería ser {2} x {3}',
  'save a row for each label and a number for each class':
    'guarda una fila por etiqueta y un número por clase',

  'save it as PyTorch has it: head.0.weight F x sum of widths, head.0.bias F, head.1.weight C x F, head.1.bias C':
    'guárdala como la tiene PyTorch: head.0.weight F x suma de anchos, head.0.bias F, head.1.weight C x F, head.1.bias C',
  '“{1}” is none of a head of one or two layers': '«{1}» no es de una cabeza de una o dos capas',
  'keep two layers, Linear, ReLU, Linear': 'deja dos capas, Linear, ReLU, Linear',
  'the head has three layers, head.0 to head.2': 'la cabeza tiene tres capas, de head.0 a head.2',
  'add it; of a layer without a bias, zeros': 'añádela; si la capa no tiene sesgo, con ceros',
  'it is {1}, and {2} has {3} rows': 'es {1}, y {2} tiene {3} filas',
  'save one number for each row': 'guarda un número por fila',
  'it reads {1} neurons, and {2} makes {3}': 'lee {1} neuronas, y {2} produce {3}',
  'the head has one output': 'la cabeza tiene una sola salida',
  'give it an output for each class': 'dale una salida por clase',
  'it reads {1} numbers, and the codes have {2}': 'lee {1} números, y los códigos tienen {2}',
  'it reads {1} numbers, and the codes have {2} (it may be transposed)':
    'lee {1} números, y los códigos tienen {2} (quizá esté transpuesta)',

  'add the class of every row, N whole numbers from 0 or N words':
    'añade la clase de cada fila, N enteros desde 0 o N palabras',
  'add `classes`, their names in the order of the head’s outputs':
    'añade `classes`, sus nombres en el orden de las salidas de la cabeza',
  'there are no rows': 'no hay filas',
  'save some': 'guarda algunas',
  'all rows are of one class': 'todas las filas son de una clase',
  'add rows of at least one other': 'añade filas de al menos otra',
  'there are {1} classes and {2} rows': 'hay {1} clases y {2} filas',
  'add rows, some of each class': 'añade filas, algunas de cada clase',
  'save one class a row (of one-hot rows: labels.argmax(1))':
    'guarda una clase por fila (si son filas one-hot: labels.argmax(1))',
  'save one value a row, N in all': 'guarda un valor por fila, N en total',
  'it names {1} classes and the head has {2} outputs':
    'nombra {1} clases y la cabeza tiene {2} salidas',
  'name each output once': 'nombra cada salida una vez',
  '“{1}” is there twice': '«{1}» está dos veces',
  'give each class a name of its own': 'da a cada clase un nombre propio',
  'the label is empty': 'la etiqueta está vacía',
  'fill it in, or leave the row out': 'rellénala, o quita la fila',
  'there are {1} names and the head has {2} outputs':
    'hay {1} nombres y la cabeza tiene {2} salidas',
  '“{1}” is not among the classes': '«{1}» no está entre las clases',
  'add it to `classes`, or mend the label': 'añádela a `classes`, o corrige la etiqueta',
  '{1} is not among `classes`': '{1} no está en `classes`',
  'add it there': 'añádelo ahí',
  '{1} is no whole number': '{1} no es un número entero',
  'number the classes from 0': 'numera las clases desde 0',
  'the label {1} is none of 0 to {2}': 'la etiqueta {1} no es ninguna de 0 a {2}',
  'the label {1} is none of 0 to {2}, and the head has {3} outputs':
    'la etiqueta {1} no es ninguna de 0 a {2}, y la cabeza tiene {3} salidas',
  'number the classes from 0, in the order of the outputs':
    'numera las clases desde 0, en el orden de las salidas',

  'mark some rows with {1}, or leave `split` out': 'marca algunas filas con {1}, o quita `split`',
  'it leaves no training rows': 'no deja filas de entrenamiento',
  'it leaves no held-out rows': 'no deja filas reservadas',
  '{1} groups stand in both halves, with {2} of {3} held-out rows':
    '{1} grupos están en las dos mitades, con {2} de {3} filas reservadas',
  'split by group, so that every group is in one half':
    'divide por grupos, de modo que cada grupo esté en una mitad',
  'write 0 for training rows and 1 for held-out rows':
    'escribe 0 en las filas de entrenamiento y 1 en las reservadas',
  '{1} is neither 0 nor 1': '{1} no es 0 ni 1',
};
