/**
 * What is noted of a file that is read, in Spanish, by its English: {1}, {2} … are values that stay, and {1*} is words
 * that are told, too. One that begins like another stands before it.
 */
export const NOTES_ES: Readonly<Record<string, string>> = {
  'Left out: {1}, array “{2}”: {3}; {4}.': 'Se deja fuera: {1}, matriz «{2}»: {3*}; {4*}.',
  'Left out, as it is no picture or sound: {1}.':
    'Se deja fuera, porque no es una imagen ni un sonido: {1}.',
  '{1} bytes after the array were left out.':
    'Se han dejado fuera {1} bytes que siguen a la matriz.',
  'Files in {1} that are no .npy were left out: {2}.':
    'Archivos de {1} que no son .npy y se han dejado fuera: {2}.',
  'Column “{1}” was left out: {2} are not read.':
    'La columna «{1}» se ha dejado fuera: no se leen {2*}.',
  'lists and nested values': 'listas ni valores anidados',
  'values of its type': 'valores de su tipo',

  'Each has a label of its own, by {1}; put those of one label into one folder.':
    'Cada uno tiene una etiqueta propia, según {1*}; pon los de una misma etiqueta en una carpeta.',
  'Its {1} labels are {2}; words of the names would give others.':
    'Sus {1} etiquetas son {2*}; las palabras de los nombres darían otras.',
  'Its {1} labels are {2}.': 'Sus {1} etiquetas son {2*}.',
  'the names of the folders': 'los nombres de las carpetas',
  'words of the names': 'palabras de los nombres',
  'Pictures differ in size; each is made {1} x {2}.':
    'Las imágenes no son del mismo tamaño; todas se pasan a {1} x {2}.',
  'Sounds differ in rate; each is made {1} Hz.':
    'Los sonidos no tienen la misma frecuencia de muestreo; todos se pasan a {1} Hz.',
  'Of each sound the first {1} s are taken.': 'De cada sonido se toman los primeros {1} s.',

  'Column {1} has no name; it is called “{2}”.': 'La columna {1} no tiene nombre; se llama «{2}».',
  'There is more than one column “{1}”; column {2} is called “{3}”.':
    'Hay más de una columna «{1}»; la columna {2} se llama «{3}».',
  'So it is with {1} more columns.': 'Lo mismo pasa con otras {1} columnas.',
  'Nothing names its encoding; it looks like {1}.': 'Nada nombra su codificación; parece {1}.',
  'It is no UTF-8 and names no encoding; it is read as {1}, which is a guess.':
    'No es UTF-8 ni nombra una codificación; se lee como {1}, por conjetura.',
  'Its fields are parted by {1}; they may as well be by {2}.':
    'Sus campos van separados por {1*}; también podrían ir por {2*}.',
  '{1} or by {2}': '{1*} o por {2*}',
  commas: 'comas',
  semicolons: 'puntos y comas',
  tabs: 'tabuladores',
  'bars (|)': 'barras (|)',
  'nothing (one column of decimal commas)': 'nada (una columna de comas decimales)',
  'The first row is read as the names of the columns; it may as well be a row like the others.':
    'La primera fila se lee como los nombres de las columnas; también podría ser una fila más.',
  'The first row is read as a row like the others; it may as well hold the names of the columns.':
    'La primera fila se lee como una fila más; también podría tener los nombres de las columnas.',
  'Empty fields too many at the end of rows: {1}.': 'Campos vacíos de más al final de filas: {1}.',
  'Blank lines that were left out: {1}.': 'Líneas en blanco que se han dejado fuera: {1}.',

  'Column “{1}” holds no value.': 'La columna «{1}» no tiene ningún valor.',
  'Column “{1}”: “{2}” (row {3}) is read as {4} and could be {5}; choose its decimal mark.':
    'Columna «{1}»: «{2}» (fila {3}) se lee como {4} y podría ser {5}; elige su separador decimal.',
  'Column “{1}”: NA, NaN and null count as no value (rows: {2}).':
    'Columna «{1}»: NA, NaN y null cuentan como sin valor (filas: {2}).',
  'Column “{1}” is text: “{2}” (row {3}) is no number with the decimal mark “{4}”.':
    'La columna «{1}» es texto: «{2}» (fila {3}) no es un número con el separador decimal «{4}».',
  'Column “{1}” is text: “{2}” (row {3}) would lose its zeros as a number.':
    'La columna «{1}» es texto: «{2}» (fila {3}) perdería sus ceros como número.',
  'Column “{1}” is text: “{2}” (row {3}) is beyond 2^53, where not every number can be told from the next.':
    'La columna «{1}» es texto: «{2}» (fila {3}) pasa de 2^53, donde no todo número se distingue del siguiente.',
  'Column “{1}” is text: “{2}” (row {3}) is no number.':
    'La columna «{1}» es texto: «{2}» (fila {3}) no es un número.',
  'Column “{1}” is text: “{2}” (row {3}) contradicts the decimal mark of other rows.':
    'La columna «{1}» es texto: «{2}» (fila {3}) contradice el separador decimal de otras filas.',
};
