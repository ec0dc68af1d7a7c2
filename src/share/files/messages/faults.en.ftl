file-goes-on = its checkpoint is at step { $safe }, and it goes on from there
file-starts-again = it has no checkpoint, and starts again
file-says-finished = says that all { $steps } steps are taken, but { $goesOn }
file-says-step = says { $step }, but its numbers end at step { $known }; { $goesOn }
file-cut = The file is not an experiment of Wane: it is not JSON, or was cut off on its way.
file-no-json = The file is not an experiment of Wane: it is not JSON.
file-nested = The file is nested too deeply to be read.
file-odd = The file holds the number { $number }, which is too small or too large to be read.
file-no-number = “{ $path }” holds something that is no number.
file-damaged = “{ $path }” is damaged.
file-unreadable = The file cannot be read: { $why }
file-too-large = The file is nested too deeply, or too large to be read.
file-not-one = The file is not an experiment of Wane: it does not say that it is one.
file-engine = “{ $engine }” is no engine that is known; nothing is compared with it
file-belongs = belong to the settings as they were in the file; left out
file-part = cannot be used and is left out. { $why }
file-bytes = The file has { $mega } MB; at most { $most } are read.
file-empty = The file is empty.
file-packed = The file is packed. Unpack it first, then open what is inside.
file-version = The file does not say which version of the format it has.
file-old = Version { $version } of the format is no longer read.

file-newer = The file has version { $version } of the format; this lab reads up to { $current }. Open it in a newer one.

