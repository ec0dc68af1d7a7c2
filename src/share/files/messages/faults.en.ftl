file-goes-on = its checkpoint is at step { $safe }, and it goes on from there
file-starts-again = it has no checkpoint, and starts again
file-says-finished = says that all { $steps } steps are taken, but { $goesOn }
file-says-step = says { $step }, but its numbers end at step { $known }; { $goesOn }
file-no-step = is no number of steps; its numbers end at step { $known }; { $goesOn }
file-cut = The file is not an experiment of Wane: it is not JSON, or was cut off on its way. Save it once more where it comes from, or put back what was changed by hand.
file-no-json = The file is not an experiment of Wane: it is not JSON. Choose one that was saved here as “Whole experiment”.
file-nested = The file is nested too deeply to be read.
file-odd = The file holds the number { $number }, which is too small or too large to be read.
file-no-number = “{ $path }” holds something that is no number.
file-damaged = “{ $path }” is damaged.
file-unreadable = The file cannot be read: { $why } Put that back if it was changed by hand, or save the file once more where it comes from.
file-too-large = The file is nested too deeply, or too large to be read.
file-not-one = The file is not an experiment of Wane: it does not say that it is one. Choose one that was saved here as “Whole experiment”.
file-map = The file holds a map, and no run. Open it on the page Explore.
file-engine = “{ $engine }” is no engine that is known; nothing is compared with it
file-belongs = belong to the settings as they were in the file; left out
file-part = cannot be used and is left out. { $why }
file-bytes = The file has { $mega } MB; at most { $most } are read.
file-empty = The file is empty. Save it once more where it comes from.
file-packed = The file is packed. Unpack it first, then open what is inside.
file-version = The file does not say which version of the format it has. If it was changed by hand, put back the number behind “version”.
file-old = Version { $version } of the format is no longer read.

file-newer = The file has version { $version } of the format; this lab reads up to { $current }. Open it in a newer one.

