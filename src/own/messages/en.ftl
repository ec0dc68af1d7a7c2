title = Your own data
    .about = A table, arrays, a folder of pictures or sounds. You say which columns are which sense; the lab shows which of them a network stops hearing.

went = { $name } was open here when the page was loaded anew. Nothing of it is kept unless you ask. Choose it again, and say again what each column is there for.

bring = Drop a file here, or anywhere on this page
    .again = Another file takes the place of this one.
    .files = Choose files
    .folder = Choose a folder
    .kinds = .csv, .tsv, .parquet, .npy, .npz, .safetensors, IDX, a .zip or a folder of pictures or sounds. Several files of the same rows are read together.
private = Nothing leaves this browser.
    .how = The file is read here, part by part, and is sent nowhere. Close the page and nothing is left, unless you keep it.
opening = Looking into the file …
preparing = Reading all of it …
stop = Stop
failed = This cannot be read.
    .nothing = There was no file in that which this browser can open. Drop or choose the files themselves.
    .reader = What reads files ended unexpectedly. Reload the page and try once more.

idea = Some columns belong to one sense, some to another, and one names the class.
    .seen = what is seen
    .heard = what is heard
    .label = what it is
idea-wing = wing
idea-beak = beak
idea-pitch = pitch
idea-length = length
idea-trills = trills
idea-species = species
idea-finch = finch
idea-thrush = thrush
idea-warbler = warbler
example = Try it with a table of birds
    .about = 600 invented birds, seen and heard. Made here, by a fixed draw.

found = What I think it is
    .short = 20 rows of it, as they were read.
    .about = The first rows as they were read. If they look wrong, say how they are to be read, or mend the file.
    .rows = First { $rows } rows
    .row = Row
    .missing = missing
    .more = and { $count } more
    .files = and { $count } more files
    .counted = { $rows } rows, { $items } columns or arrays.
    .pictures = { $name }: the first samples, each from its darkest to its lightest number
    .nth = Row { $row }
    .sounds = The first sounds
    .play = Play { $name }
    .not-reproducible = Other browsers may decode this to other numbers: a link to a run of it may not repeat.
    .commas = { $count ->
        [one] One column is
       *[other] { $count } columns are
    } read with a decimal comma.
    .reading = is read with a decimal { $decimal ->
        [comma] comma
       *[point] point
    }.
    .other = With a decimal { $decimal ->
        [comma] comma
       *[point] point
    } it would begin { $first }.
read = How it is read
    .delimiter = Between columns
    .encoding = Letters
    .header = First row
    .names = names of the columns
    .values = values, as the others
    .so = Read { $name } so
samples = Pictures and sounds
    .labels = Labels can be read in two ways
    .size = Size (in memory)
    .sound = Sounds become
labels-folder = names of the folders: { $count ->
    [one] one label
   *[other] { $count } labels
    },
labels-name = words of the names: { $count ->
    [one] one label
   *[other] { $count } labels
    },
sound-mel = pitches over time
sound-wave = a waveform
delimiter-comma = comma ,
delimiter-semicolon = semicolon ;
delimiter-tab = tab
delimiter-pipe = bar |
delimiter-none = nothing: one column
note-smaller-image = The pictures are made smaller, from { $from } to { $to }: a small network trains on them here.
note-smaller-sound = The sounds are made smaller, from { $from } to { $to }: rhythm and low tones are left, and no more.
note-mel = Each sound becomes a picture of { $to } numbers: how loud each pitch is (upwards) at each moment (to the right).
note-halved = There is one array with many numbers a row, and two senses are needed: its left half is one, its right half the other.
note-unpaired = Pictures and sounds have other names: they are put together by their order.
note-other-length = “{ $name }” has { $own-written } rows where the others have { $rows-written }. It is left out.
recipe-mimic = Its columns are those of an extract of MIMIC-IV: one row a stay, senses by how the columns begin.
note-mimic-stay = It looks like an extract of MIMIC-IV, but no column is called stay_id or hadm_id, so what each is for was guessed as of any table. Add that column, or choose below.
note-mimic-answer = It looks like an extract of MIMIC-IV, but no column is called mortality or readmission, so what each is for was guessed as of any table. Add that column, or choose below.
note-mimic-senses = It looks like an extract of MIMIC-IV, but its columns are of fewer than two kinds (note, lab, dx, proc, med, demo), so what each is for was guessed as of any table. Add those of another kind, or choose below.
note-empty = “{ $name }” has no numbers in a row. It is left out.

format-csv = table of text
format-tsv = table of text, tabs between
format-parquet = Parquet table
format-npy = NumPy array
format-npz = NumPy arrays
format-safetensors = safetensors
format-idx = IDX array
format-image = pictures
format-sound = sounds
type-number = number
type-text = words
type-bool = yes or no
type-date = date
type-samples = samples

roles = What each column is there for
    .short = Which columns are a sense, and which one is the label.
    .about = At least two senses, and one label that says which class a row is of. Rows of one group, such as a person, are never in both halves. A split says which rows are held out; without one, a fifth is drawn.
    .name = Sense { $number }
    .named = sense { $number }
    .sense = Sense { $number }: { $name }
    .new = A new sense
    .several = several
    .columns = { $count } columns
    .more = { $count } more lines are not shown. They stay as they were guessed.
    .words = A column of words can be a sense: up to 32 different values become a column each, and of longer texts the 256 most frequent words.
    .check = Check it
role-label = Label
role-group = Group
role-split = Split
role-ignore = Not used

report = What to know first
    .short = Leaks, rare classes, what is missing.
    .about = Read it before you believe an accuracy. A square stops, a filled triangle is a leak, an open one wants a look.
    .counted = { $train } rows to train on, { $test } held out.
    .clean = Nothing stands out.
    .fine = { $count ->
        [one] One thing that is as it should be
       *[other] { $count } things that are as they should be
    }
    .classes = Rows of each class
    .class = Class
    .share = Part
    .train = train
    .test = held out
    .more = and { $count } more classes
    .numbers = { $count ->
        [one] one number
       *[other] { $written } numbers
    }
    .memory = In memory
weight-stop = Stops
weight-leak = Leak
weight-look = Look
weight-fine = Fine

found-no-label = No column is the label.
    .what = Say in step 2 which one names the class.
found-one-sense = { $count ->
    [0] There is no sense.
   *[other] There is only one sense.
    }
    .what = Divide the columns into two at least: one sense cannot drown out another that is not there.
found-many-senses = { $count } senses are more than { $most }.
    .what = Put some of them together.
found-memory = All senses together take { $megabytes-written } MB, more than { $most-written }.
    .what = Leave out columns, or bring fewer rows.
found-few-rows = { $train-written } rows to train on and { $test-written } held out are too few.
    .what = { $leastTrain } and { $leastTest } are needed, or no measurement means anything.
found-one-class = All rows are of one class: “{ $name }”.
    .what = Choose another label.
found-more-classes = { $count-written } classes are too many for { $rows-written } rows.
    .what = This looks like a number, not a class. Choose another label, or put values together in the file.
found-many-classes = { $count-written } classes are more than { $most }.
    .what = Put rare ones together in the file, or choose another label.
found-empty-sense = Nothing is in the sense “{ $sense }”.
    .what = All that stands in it is missing or always the same.

found-label-hides = The label hides in the sense “{ $sense }”: { $names }.
    .what = By this column alone every row is known. Unless you meant that, do not use it.
found-rows-repeat = { $count-written } of { $test-written } held-out rows are among the training rows, too.
    .what = Accuracy counts what was learnt by heart. Take out doubles, or let the split be drawn: then equal rows stay together.
found-sense-repeats = In the sense “{ $sense }”, { $count-written } of { $test-written } held-out rows are among the training rows.
    .what = The rows differ, but this sense alone repeats: a network can know them by it. Make what it shows a group.
found-group-in-both = { $count-written } groups have rows in both halves.
    .what = Who was trained on is met again. Take out the split column, and the groups are kept apart.

found-unlabelled = { $count-written } rows have no label.
    .what = They are left out.
found-unknown-half = Some rows are of neither half: { $names }.
    .what = They are left out. “train” or 0 is trained on; “test”, “validation” or 1 is held out.
found-beyond = { $count-written } numbers are too large, or not finite.
    .what = They count as missing.
found-many-rows = A run trains on at most { $most-written } rows.
    .what = Of { $train-written }, each seed draws its own.
found-absent-class = { $count ->
    [one] A class is in one half only
   *[other] { $count } classes are in one half only
    }: { $names }.
    .what = It cannot be learnt, or not be measured.
found-rare-class = { $count ->
    [one] A class is rare
   *[other] { $count } classes are rare
    }: { $names }.
    .what = Fewer than { $least } rows to train on.
found-constant = { $count ->
    [one] A column
   *[other] { $count } columns
    } of “{ $sense }” never changes: { $names }.
    .what = It tells nothing and does no harm.
found-missing = { $count-written } numbers are missing in “{ $sense }”.
    .what = Each becomes the mean of its column over the training rows.

found-many-held-out = Measurements are taken on { $most-written } of the { $test-written } held-out rows.
found-half-by-column = Your column says which rows are held out.
found-half-by-group = A fifth of the rows is held out, whole groups, by a fixed draw.
found-half-by-rows = A fifth of the rows is held out, by a fixed draw; equal rows stay together.
found-no-rare-class = Every class has rows enough in both halves.
found-no-row-repeats = No held-out row is among the training rows.
found-groups-apart = No group is in both halves.
found-few-different = “{ $sense }” has only { $count-written } different rows of { $rows-written }.
    .what = So they repeat between the halves, as they must.
found-made-values = “{ $name }” becomes a column for each of its { $count-written } values.
found-made-words = “{ $name }” becomes a column for each of its { $count-written } most frequent words.
    .what = { $left ->
        [0] None is left out.
       *[other] { $left-written } rarer words are left out.
    }
found-scaled-together = All numbers of “{ $sense }” share one scale: mean 0, deviation 1 over the training rows.
found-scaled-apart = Each column of “{ $sense }” has mean 0 and deviation 1 over the training rows.

train = Train
    .short = The lab opens on it.
    .about = The lab opens on your data. A network with all senses learns beside one for each alone, so you see who is heard.
    .go = Train on it
    .keep = Keep it in this browser ({ $size })
    .kept = Kept in this browser
    .checksum = Checksum of the numbers (SHA-256):
    .link = A link to the run holds the name of the file, its shape and this checksum, and none of its numbers. Who has the same file can repeat the run, bit for bit; everybody else is told which file it needs.
kept = Kept in this browser
    .train = Train on { $name }
    .delete = Delete { $name }
    .gone = This browser has emptied its storage: { $names } is gone. Bring the file once more.
kept-full = The browser has no room for it. Delete something that is kept, or keep the file yourself.
kept-refused = The browser keeps nothing here, perhaps because the window is private.
persists-yes = The browser says it will not throw it away by itself.
persists-no = The browser may throw it away when room runs short, or when you stay away for long. Hold on to the file.
persists-unknown = This browser does not say whether it will hold on to it. Hold on to the file.
persists-unasked = It is kept until you delete it, or the browser does.
shape = { $rows } rows, { $classes } classes:

needed = This run needs { $name }
    .about = The link names the data and does not hold them. Drop the same file, and the run repeats, bit for bit.
    .name = File
    .shape = Shape
    .halves = Halves
    .mark = Checksum begins
    .drop = Drop the file here, or anywhere on this page
    .mine = To train on it all the same, take it to
needed-other-columns = “{ $name }” has other columns.
needed-other-numbers = “{ $name }” holds other numbers: its checksum is another.
needed-unusable = “{ $name }” cannot be read as this run was.
nameless = This link names no data
    .go = Bring some of your own
