import type { Catalogue } from '../told.ts';

/** Why a file cannot be read, in Spanish: what is wrong and what to do, by the English of each. */
export const ES: Catalogue = {
  'the file': 'el archivo',
  'array “{1}”': 'matriz «{1}»',
  'row {1}': 'fila {1}',
  numbers: 'números',
  text: 'texto',
  image: 'imagen',
  sound: 'sonido',
  'not known': 'desconocido',

  'it ends after {1} bytes and should have {2}': 'termina a los {1} bytes y debería tener {2}',
  'it changed or went away while it was read': 'cambió o desapareció mientras se leía',
  'choose it once more': 'elígelo otra vez',
  'download or copy it again, or write it anew':
    'descárgalo o cópialo otra vez, o escríbelo de nuevo',
  'it ends too early': 'termina demasiado pronto',
  'it is empty': 'está vacío',
  'choose another file': 'elige otro archivo',
  'what it holds is not known': 'no se sabe qué contiene',
  'it is no .{1} file': 'no es un archivo .{1}',
  'save it as .csv, .parquet, .npy, .npz or .safetensors':
    'guárdalo como .csv, .parquet, .npy, .npz o .safetensors',

  'it is an old spreadsheet or document (Excel, Word)':
    'es una hoja de cálculo o un documento antiguo (Excel, Word)',
  'open it there and save it as CSV (UTF-8)': 'ábrelo allí y guárdalo como CSV (UTF-8)',
  'it is a PDF': 'es un PDF',
  'save its table as CSV': 'guarda su tabla como CSV',
  'it is an HDF5 file': 'es un archivo HDF5',
  'save its arrays as .npz (in numpy: np.savez)':
    'guarda sus matrices como .npz (en numpy: np.savez)',
  'it is a database (SQLite)': 'es una base de datos (SQLite)',
  'save a table of it as CSV': 'guarda una de sus tablas como CSV',
  'it is an Arrow file': 'es un archivo Arrow',
  'save it as Parquet (in pandas: df.to_parquet)':
    'guárdalo como Parquet (en pandas: df.to_parquet)',
  'it is a MATLAB file': 'es un archivo de MATLAB',
  'save its arrays as .npz (in Python: scipy.io.loadmat, np.savez)':
    'guarda sus matrices como .npz (en Python: scipy.io.loadmat, np.savez)',
  'it is a Python pickle, which could run a program':
    'es un pickle de Python, que podría ejecutar un programa',
  'save its arrays as .npz (np.savez)': 'guarda sus matrices como .npz (np.savez)',
  'it is packed (bzip2)': 'está comprimido (bzip2)',
  'it is packed (xz)': 'está comprimido (xz)',
  'it is packed (zstd)': 'está comprimido (zstd)',
  'unpack it first': 'descomprímelo antes',
  'it is an archive (7z)': 'es un archivo comprimido (7z)',
  'it is an archive (rar)': 'es un archivo comprimido (rar)',
  'pack it as a zip': 'comprímelo como zip',
  'it is a GIF': 'es un GIF',
  'it is a BMP': 'es un BMP',
  'it is a TIFF': 'es un TIFF',
  'save it as PNG': 'guárdalo como PNG',
  'it is a web page (HTML or XML), not a table': 'es una página web (HTML o XML), no una tabla',
  'it may be a page that says you have to log in; download the file itself':
    'puede ser una página que pide iniciar sesión; descarga el archivo mismo',
  'it is JSON, not a table': 'es JSON, no una tabla',
  'save it as CSV (in pandas: df.to_csv)': 'guárdalo como CSV (en pandas: df.to_csv)',
  'it is a spreadsheet (Excel), whatever its name says':
    'es una hoja de cálculo (Excel), diga lo que diga su nombre',
  'it is a document of Office': 'es un documento de Office',
  'it is a spreadsheet or document (OpenDocument)':
    'es una hoja de cálculo o un documento (OpenDocument)',
  'save it as CSV (UTF-8)': 'guárdalo como CSV (UTF-8)',
  'it is a PyTorch file, which could run a program':
    'es un archivo de PyTorch, que podría ejecutar un programa',
  'save its arrays as .npz or .safetensors': 'guarda sus matrices como .npz o .safetensors',

  'it is cut short': 'está cortado',
  'what is packed in it is damaged or cut short (the CRC-32 is another)':
    'lo que lleva comprimido está dañado o cortado (el CRC-32 es otro)',
  'what is packed in it is damaged': 'lo que lleva comprimido está dañado',
  'it is packed more than once': 'está comprimido más de una vez',
  'unpack it once': 'descomprímelo una vez',
  'it unpacks to {1} times its size': 'descomprimido ocupa {1} veces su tamaño',
  'if you trust it, save it without compression (in numpy: np.savez)':
    'si te fías de él, guárdalo sin comprimir (en numpy: np.savez)',
  'it unpacks to more than it says': 'descomprimido ocupa más de lo que dice',
  'it unpacks to less than it says': 'descomprimido ocupa menos de lo que dice',
  'its numbers are damaged (the CRC-32 is another)':
    'sus números están dañados (el CRC-32 es otro)',
  'it is encrypted': 'está cifrado',
  'save it without encryption': 'guárdalo sin cifrar',
  'pack it without a password': 'comprímelo sin contraseña',
  'it is packed by method {1}': 'está comprimido por el método {1}',
  'pack it as an ordinary zip (stored or deflate)':
    'comprímelo como un zip corriente (sin compresión o deflate)',
  'its sizes contradict each other': 'sus tamaños se contradicen',
  'it does not begin where the archive says': 'no empieza donde dice el archivo comprimido',
  'it is an archive (zip) that is cut short: its list of files is missing':
    'es un archivo comprimido (zip) cortado: falta su lista de archivos',
  'the end of the archive (zip64) is damaged':
    'el final del archivo comprimido (zip64) está dañado',
  'the list of files of the archive (zip) is damaged':
    'la lista de archivos del archivo comprimido (zip) está dañada',
  'the archive (zip) has too many files': 'el archivo comprimido (zip) tiene demasiados archivos',
  'it names “{1}” twice': 'nombra «{1}» dos veces',
  'pack each file once': 'comprime cada archivo una sola vez',
  'files of the archive (zip) lie over each other':
    'los archivos del archivo comprimido (zip) se solapan',
  'there are no arrays, pictures or sounds in the archive (zip)':
    'en el archivo comprimido (zip) no hay matrices, imágenes ni sonidos',

  '{1} ({2})': '{1} ({2})',
  'its shape ({1}) leaves {2} bytes over': 'su forma ({1}) deja {2} bytes de sobra',
  'its shape ({1}) does not fit its {2} bytes': 'su forma ({1}) no encaja con sus {2} bytes',
  'its shape ({1}) cannot be': 'su forma ({1}) no es posible',
  'its shape ({1}) needs {2} bytes and the file has {3}':
    'su forma ({1}) necesita {2} bytes y el archivo tiene {3}',
  'it holds pickled Python objects, which could run a program':
    'contiene objetos pickle de Python, que podrían ejecutar un programa',
  'save numbers instead (in numpy: np.save(file, np.asarray(a, dtype=float)))':
    'guarda números en su lugar (en numpy: np.save(file, np.asarray(a, dtype=float)))',
  'it holds complex numbers': 'contiene números complejos',
  'save a.real and a.imag as two arrays': 'guarda a.real y a.imag como dos matrices',
  'it holds dates': 'contiene fechas',
  'it holds spans of time': 'contiene intervalos de tiempo',
  "save numbers instead (in numpy: a.astype('int64'))":
    "guarda números en su lugar (en numpy: a.astype('int64'))",
  'it holds raw bytes': 'contiene bytes sin tipo',
  "save numbers instead (in numpy: a.astype('float32'))":
    "guarda números en su lugar (en numpy: a.astype('float32'))",
  'its numbers are longer than 64 bits': 'sus números tienen más de 64 bits',
  "save it as float64 (in numpy: a.astype('float64'))":
    "guárdalo como float64 (en numpy: a.astype('float64'))",
  'it is a structured array': 'es una matriz estructurada',
  "save each field as an array of its own (in numpy: np.save(file, a['field']))":
    "guarda cada campo como una matriz aparte (en numpy: np.save(file, a['field']))",
  'the type of its numbers cannot be read': 'no se puede leer el tipo de sus números',
  'it is no .npy file': 'no es un archivo .npy',
  'its version {1} is not known': 'su versión {1} es desconocida',
  'its header is too long': 'su cabecera es demasiado larga',
  'its header cannot be read': 'no se puede leer su cabecera',
  'it is longer than its shape says': 'es más largo de lo que dice su forma',
  'its header is no JSON': 'su cabecera no es JSON',
  'its header lists no arrays': 'su cabecera no nombra ninguna matriz',
  'its entry in the header cannot be read': 'no se puede leer su entrada en la cabecera',
  'its bytes overlap others, or leave a gap': 'sus bytes se solapan con otros o dejan un hueco',
  'it has {1} bytes and its header speaks of {2}': 'tiene {1} bytes y su cabecera habla de {2}',
  'its type {1} is not read': 'su tipo {1} no se lee',
  'save it as F32 (in PyTorch: tensor.float())': 'guárdalo como F32 (en PyTorch: tensor.float())',
  'it holds {1}, no {2}': 'contiene {1}, no {2}',
  'save {1} instead, or use it where {2} may stand':
    'guarda {1} en su lugar, o úsalo donde puede haber {2}',
  '{1} rows of {2} numbers are too many at once':
    '{1} filas de {2} números son demasiadas a la vez',
  'save it with more, shorter rows': 'guárdalo con más filas, más cortas',
  'a whole number is beyond 2^53, where not every number can be told from the next':
    'un número entero pasa de 2^53, donde no todo número se distingue del siguiente',
  'save it as text, or in smaller units': 'guárdalo como texto, o en unidades menores',
  'its bytes are no text in UTF-8': 'sus bytes no son texto en UTF-8',
  "save it as unicode (in numpy: a.astype('U'))": "guárdalo como unicode (en numpy: a.astype('U'))",

  'two columns are called “{1}”': 'dos columnas se llaman «{1}»',
  'give each its own name': 'da a cada una su nombre',
  'none of its columns can be read': 'no se puede leer ninguna de sus columnas',
  'save plain columns of numbers or text': 'guarda columnas sencillas de números o texto',
  'its parts contradict each other': 'sus partes se contradicen',
  'its columns lie in other files': 'sus columnas están en otros archivos',
  'save it as one file': 'guárdalo como un solo archivo',
  'its head is damaged and cannot be read': 'su cabecera está dañada y no se puede leer',
  'column “{1}” is damaged and cannot be read': 'la columna «{1}» está dañada y no se puede leer',
  'it is a Parquet file that is cut short': 'es un archivo Parquet cortado',
  'a row group has {1} rows': 'un grupo de filas tiene {1} filas',
  'save it with smaller row groups': 'guárdalo con grupos de filas menores',
  'column “{1}” holds text, no numbers': 'la columna «{1}» contiene texto, no números',
  'use it as a label, or save numbers': 'úsala como etiqueta, o guarda números',
  '{1} in column “{2}” is beyond 2^53, where not every number can be told from the next':
    '{1}, en la columna «{2}», pasa de 2^53, donde no todo número se distingue del siguiente',

  '{1} x {2} pixels cannot be read': '{1} x {2} píxeles no se pueden leer',
  '{1} x {2} pixels are too many': '{1} x {2} píxeles son demasiados',
  'make it smaller': 'redúcela',
  'its colours are those of print (CMYK)': 'sus colores son los de imprenta (CMYK)',
  'save it in RGB, best as PNG': 'guárdala en RGB, mejor como PNG',
  'save it anew': 'guárdalo de nuevo',
  'the head of the picture is damaged': 'la cabecera de la imagen está dañada',
  'the picture is cut short': 'la imagen está cortada',
  'the picture is damaged': 'la imagen está dañada',
  'pictures of its kind are not read': 'las imágenes de su clase no se leen',
  'sounds packed in this way are not read': 'los sonidos comprimidos así no se leen',
  'it is no picture or sound, whatever its name says':
    'no es una imagen ni un sonido, diga lo que diga su nombre',
  'it is no picture or sound': 'no es una imagen ni un sonido',
  'it is no {1}': 'no es de la misma clase que los demás ({1})',
  'take it out': 'quítalo',
  'it holds no pictures or sounds': 'no contiene imágenes ni sonidos',
  'choose another': 'elige otro',
  'pictures and sounds lie in one folder': 'hay imágenes y sonidos en una misma carpeta',
  'bring them one by one': 'tráelos por separado',
  'the sound is cut short': 'el sonido está cortado',
  'the sound is damaged': 'el sonido está dañado',
  'the head of the sound is damaged': 'la cabecera del sonido está dañada',
  'its rate changes': 'su frecuencia de muestreo cambia',
  'the sound is too long': 'el sonido es demasiado largo',
  'cut it into parts': 'córtalo en partes',
  'it holds no sound': 'no contiene sonido',
  'it holds several sounds': 'contiene varios sonidos',
  'save each as WAV': 'guarda cada uno como WAV',
  'what is packed in it is {1}': 'lo que lleva comprimido es {1}',
  'its sound is packed (format {1})': 'su sonido está comprimido (formato {1})',
  'save it as WAV': 'guárdalo como WAV',
  'save it as WAV in plain PCM': 'guárdalo como WAV en PCM sin comprimir',
  'its sample {1} is no number': 'su muestra {1} no es un número',
  'write it anew': 'escríbelo de nuevo',

  'it holds zeros, which no text does': 'contiene ceros, que ningún texto tiene',
  'quotes open here that never close': 'aquí se abren comillas que nunca se cierran',
  'close them, or remove them': 'ciérralas o quítalas',
  'after quotes that close more of the field follows':
    'tras las comillas que se cierran sigue habiendo campo',
  'write quotes within quotes twice ("")':
    'escribe dos veces las comillas que van entre comillas ("")',
  'quotes open here that do not close within 32 MB':
    'aquí se abren comillas que no se cierran en 32 MB',
  'it is longer than 32 MB': 'ocupa más de 32 MB',
  'close them, or end each row with a new line':
    'ciérralas, o termina cada fila con un salto de línea',
  'no encoding is named “{1}”': 'ninguna codificación se llama «{1}»',
  'choose another, as utf-8': 'elige otra, como utf-8',
  'it is not written in {1}': 'no está escrito en {1}',
  'choose another encoding': 'elige otra codificación',
  'it is neither UTF-8 nor all of it {1}': 'no es UTF-8, ni es todo él {1}',
  'it has 1 field and the first row has {1}': 'tiene 1 campo y la primera fila tiene {1}',
  'it has {1} fields and the first row has {2}': 'tiene {1} campos y la primera fila tiene {2}',
  'name every column in the first row, or quote what holds the delimiter':
    'nombra todas las columnas en la primera fila, o pon entre comillas lo que contiene el separador',
  'mend the row, or quote what holds a new line':
    'corrige la fila, o pon entre comillas lo que contiene un salto de línea',
  'it holds no rows': 'no contiene filas',
};
